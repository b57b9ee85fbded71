import pg from 'pg'

import { typeReaders } from '../connect/int8.ts'
import { grantTo } from './grants.ts'
import { readMigrations } from './read-migrations.ts'
import type { Migration } from './read-migrations.ts'
import { makeRoles } from './roles.ts'

export interface MigrateUrls {
  /** Role that owns the database; needs CREATEROLE only when the other two roles do not exist yet. */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly jobsUrl: string
}

export interface MigrateOptions {
  /** Another folder of numbered SQL files; for tests. */
  readonly folder?: URL
  /** The API may move clocks: for its developer routes. Taken back by the next run without it. */
  readonly devMode?: boolean
}

/** A statement that waits longer for a lock gives up, so that a migration never queues every reader behind itself. */
const LOCK_WAIT = '5s'

/**
 * Brings a database up to date: roles, numbered migrations, grants. Safe to run by several starters at once. Throws when a file
 * that was applied has changed or is gone: migrations go forward only. Gives the names of those applied now.
 */
export async function migrate(urls: MigrateUrls, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder)
  const client = new pg.Client({
    connectionString: urls.ownerUrl,
    types: typeReaders,
    application_name: 'mythic migrate',
  })
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended('mythic migrate', 7005))")
    const roles = await makeRoles(client, urls)
    await client.query(`SET lock_timeout = '${LOCK_WAIT}'`)
    await prepare(client)
    const applied = await applyMissing(client, migrations)
    await inTransaction(client, async () => await grantTo(client, roles, options.devMode === true))
    await client.query('SELECT game.make_battle_log_months()')
    return applied
  } finally {
    await client.end()
  }
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS ops;
    CREATE TABLE IF NOT EXISTS ops.migration (
      number integer PRIMARY KEY,
      name text NOT NULL,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL
    )`)
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows: known } = await client.query<{ number: number; name: string; checksum: string }>(
    'SELECT number, name, checksum FROM ops.migration ORDER BY number',
  )
  const newest = known.at(-1)?.number ?? 0
  const files = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const { number, name, checksum } of known) {
    const file = files.get(number)
    if (file === undefined)
      throw new Error(`the database knows migration ${name}, this code does not: it is older than its database`)
    if (file.checksum !== checksum)
      throw new Error(`migration ${name} was changed after it was applied: write a new one instead`)
  }
  const missing = migrations.filter(({ number }) => !known.some((one) => one.number === number))
  for (const { number, name } of missing) {
    if (number < newest) throw new Error(`migration ${name} comes before one that is applied: give it the next number`)
  }
  for (const migration of missing) await applyOne(client, migration)
  return missing.map(({ name }) => name)
}

/** The row goes in first: whoever else should be at the same migration waits for it and then fails on its key. */
async function applyOne(client: pg.Client, { number, name, checksum, sql }: Migration): Promise<void> {
  await inTransaction(client, async () => {
    await client.query(
      'INSERT INTO ops.migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, clock_timestamp())',
      [number, name, checksum],
    )
    try {
      await client.query(sql)
    } catch (error) {
      throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  })
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN')
  try {
    await work()
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}
