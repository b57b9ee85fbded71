import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { createDb, listSchemaProblems, migrate } from '@mythic/db'
import { createTestDatabase } from '@mythic/testkit'
import type { TestDatabase } from '@mythic/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkMayMoveClocks } from '../src/views/readiness.ts'
import { readMigrations } from '../src/migrate/read-migrations.ts'

let stack: AsyncDisposableStack
let database: TestDatabase
let folder: URL

beforeEach(async () => {
  stack = new AsyncDisposableStack()
  database = stack.use(await createTestDatabase({ content: 'empty' }))
  const copy = await mkdtemp(join(tmpdir(), 'mythic-migrations-'))
  stack.defer(async () => await rm(copy, { recursive: true }))
  await cp(new URL('../migrations/', import.meta.url), copy, { recursive: true })
  folder = pathToFileURL(`${copy}/`)
})

afterEach(async () => await stack.disposeAsync())

describe('migrating', () => {
  it('brings an empty database up, and then finds nothing to do', async () => {
    const names = (await readMigrations()).map(({ name }) => name)
    expect(await migrate(database)).toEqual(names)
    expect(await migrate(database)).toEqual([])
    await using app = createDb(database.appUrl, { max: 1 })
    expect(await listSchemaProblems(app)).toEqual([])
  })

  it('lets the API move clocks only where developers may, and takes that back', async () => {
    const move = `SELECT game.move_clock('00000000-0000-8000-8000-000000000001', 1, 0, 'advance')`
    await migrate(database)
    await using app = createDb(database.appUrl, { max: 1 })
    await expect(app.pool.query(move)).rejects.toThrow('permission denied')
    await expect(checkMayMoveClocks(app)).rejects.toThrow('DEV_MODE=true')
    await migrate(database, { devMode: true })
    await expect(app.pool.query(move)).rejects.toThrow('is not open')
    await checkMayMoveClocks(app)
    await migrate(database)
    await expect(app.pool.query(move)).rejects.toThrow('permission denied')
  })

  it('is done once by starters that come together', async () => {
    const results = await Promise.all([migrate(database), migrate(database), migrate(database)])
    expect(results.map((applied) => applied.length).sort()).toEqual([0, 0, (await readMigrations()).length])
  })

  it('refuses a migration that was changed after it was applied', async () => {
    await migrate(database, { folder })
    await writeFile(new URL('0002_world_tables.sql', folder), '-- something else\n')
    await expect(migrate(database, { folder })).rejects.toThrow('0002_world_tables was changed after it was applied')
  })

  it('refuses a database that is ahead of the code', async () => {
    await writeFile(new URL('0099_future.sql', folder), 'SELECT 1')
    await expect(migrate(database, { folder })).rejects.toThrow('0099_future should have the number')
    await rm(new URL('0099_future.sql', folder))
    const next = String((await readMigrations()).length + 1).padStart(4, '0')
    await writeFile(new URL(`${next}_future.sql`, folder), 'SELECT 1')
    await migrate(database, { folder })
    await expect(migrate(database)).rejects.toThrow(`migration ${next}_future, this code does not`)
    await using app = createDb(database.appUrl, { max: 1 })
    expect(await listSchemaProblems(app)).toEqual([`the database knows migration ${Number(next)}, this code does not`])
  })

  it('leaves nothing of a migration that fails, and says which one it was', async () => {
    const next = `${String((await readMigrations()).length + 1).padStart(4, '0')}_broken`
    await writeFile(new URL(`${next}.sql`, folder), 'CREATE TABLE ops.half (id integer); SELECT no_such_function()')
    await expect(migrate(database, { folder })).rejects.toThrow(
      `migration ${next} failed: function no_such_function() does not exist`,
    )
    await using owner = createDb(database.ownerUrl, { max: 1 })
    const { rows } = await owner.pool.query(
      "SELECT to_regclass('ops.half') AS half, count(*) AS known FROM ops.migration",
    )
    expect(rows).toEqual([{ half: null, known: (await readMigrations()).length }])
  })

  it('takes back a right that is not on the list', async () => {
    await migrate(database)
    await using owner = createDb(database.ownerUrl, { max: 1 })
    await using app = createDb(database.appUrl, { max: 1 })
    const role = new URL(database.appUrl).username
    await owner.pool.query(
      `GRANT UPDATE, DELETE ON game.transfer TO ${role}; GRANT SELECT (battle_secret) ON game.season_secret TO ${role}`,
    )
    expect(await listSchemaProblems(app)).toEqual(['this role may change or delete rows of game.transfer'])
    await migrate(database)
    expect(await listSchemaProblems(app)).toEqual([])
    await expect(app.pool.query('SELECT battle_secret FROM game.season_secret')).rejects.toThrow('permission denied')
  })

  it('refuses one role for two purposes', async () => {
    await expect(migrate({ ...database, jobsUrl: database.appUrl })).rejects.toThrow(
      'owner, app and jobs are three roles',
    )
  })

  it('says that an empty database is empty', async () => {
    await using app = createDb(database.appUrl, { max: 1 })
    expect(await listSchemaProblems(app)).toEqual(['the database is empty: migrate it first'])
  })
})
