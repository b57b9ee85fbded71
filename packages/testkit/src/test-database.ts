import { randomBytes } from 'node:crypto'

import { migrate, migrationsChecksum } from '@mythic/db'
import pg from 'pg'

import { readTestDatabaseEnv } from './test-database-env.ts'
import type { DatabaseUrls } from './test-database-env.ts'

/** A migrated database of one test file's own, with the addresses of its three roles. */
export interface TestDatabase extends DatabaseUrls, AsyncDisposable {
  readonly name: string
  /** Cuts every connection and drops it. */
  drop(): Promise<void>
}

export interface TestDatabaseOptions {
  /** `empty`: not migrated, for tests of the migrations themselves. */
  readonly content?: 'migrated' | 'empty'
  /** By default those that the test set-up has published in the environment. */
  readonly server?: DatabaseUrls
}

/**
 * Creates a database as a copy of a migrated template, which is made once for a set of migrations: about a tenth of a second.
 * Give it to `await using`, or drop it after the file.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = options.server ?? readTestDatabaseEnv()
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`
  await asOwner(server.ownerUrl, async (client) => {
    const template = options.content === 'empty' ? 'template0' : await makeTemplate(client, server)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const drop = async (): Promise<void> =>
    await asOwner(server.ownerUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
  return { name, ...urlsOf(server, name), drop, [Symbol.asyncDispose]: drop }
}

/** Made beside and renamed when whole, under a lock that all test processes of this server share. */
async function makeTemplate(client: pg.Client, server: DatabaseUrls): Promise<string> {
  const { rows: encoding } = await client.query(
    "SELECT FROM pg_database WHERE datname = 'template0' AND datcollate = 'C'",
  )
  if (encoding.length === 0) throw new Error('tests need a Postgres whose template0 has the locale C')
  const template = `mythic_template_${(await migrationsChecksum()).slice(0, 16)}`
  await client.query("SELECT pg_advisory_lock(hashtextextended('mythic test template', 7006))")
  try {
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (rows.length > 0) return template
    const draft = `${template}_draft`
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`)
    await migrate(urlsOf(server, draft), { devMode: true })
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`)
    return template
  } finally {
    await client.query("SELECT pg_advisory_unlock(hashtextextended('mythic test template', 7006))")
  }
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function urlsOf({ ownerUrl, appUrl, jobsUrl }: DatabaseUrls, database: string): DatabaseUrls {
  const inDatabase = (url: string): string => {
    const moved = new URL(url)
    moved.pathname = `/${database}`
    return moved.href
  }
  return { ownerUrl: inDatabase(ownerUrl), appUrl: inDatabase(appUrl), jobsUrl: inDatabase(jobsUrl) }
}
