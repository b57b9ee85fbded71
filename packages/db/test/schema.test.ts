import { readFile } from 'node:fs/promises'

import { dumpSchema, listSchemaProblems } from '@mythic/db'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => await stage[Symbol.asyncDispose]())

it('every role finds the migrated schema in order', async () => {
  for (const db of [stage.owner, stage.app, stage.jobs]) expect(await listSchemaProblems(db)).toEqual([])
})

it('schema.sql is the migrated schema (mend it with packages/db/tools/dump-schema.ts)', async () => {
  const roles = { app: new URL(stage.database.appUrl).username, jobs: new URL(stage.database.jobsUrl).username }
  expect(await dumpSchema(stage.owner, roles)).toBe(await readFile(new URL('../schema.sql', import.meta.url), 'utf8'))
})

it.each([
  [
    'CREATE TABLE game.stray (world_id uuid PRIMARY KEY)',
    'DROP TABLE game.stray',
    'game.stray is neither a world table nor',
  ],
  [
    'ALTER TABLE game.guild ADD colour text',
    'ALTER TABLE game.guild DROP colour',
    'game.guild has a column colour that domain does not know',
  ],
  [
    'ALTER TABLE game.guild ALTER renown TYPE bigint',
    'ALTER TABLE game.guild ALTER renown TYPE integer',
    'game.guild.renown is bigint NOT NULL, not integer NOT NULL',
  ],
  [
    'ALTER TABLE game.guild ALTER renown DROP NOT NULL',
    'ALTER TABLE game.guild ALTER renown SET NOT NULL',
    'game.guild.renown is integer, not',
  ],
  [
    'ALTER TABLE game.guild ALTER motto TYPE text COLLATE "default"',
    'ALTER TABLE game.guild ALTER motto TYPE text COLLATE "C"',
    'game.guild.motto is text NOT NULL, not text NOT NULL COLLATE C',
  ],
  [
    'ALTER TABLE game.guild ALTER renown SET DEFAULT 0',
    'ALTER TABLE game.guild ALTER renown DROP DEFAULT',
    'game.guild.renown has a default',
  ],
  [
    'CREATE UNIQUE INDEX stray ON game.guild (name, world_id)',
    'DROP INDEX game.stray',
    'stray of game.guild begins with name, not with world_id',
  ],
  [
    'ALTER TABLE game.guild_owner ADD CONSTRAINT stray FOREIGN KEY (account_id) REFERENCES auth."user" (id)',
    'ALTER TABLE game.guild_owner DROP CONSTRAINT stray',
    'stray of game.guild_owner refers to auth.user in another schema',
  ],
  [
    'ALTER TABLE game.hall DROP CONSTRAINT hall_pkey',
    'ALTER TABLE game.hall ADD PRIMARY KEY (world_id, guild_id, kind)',
    'the key of game.hall is (none), not (world_id, guild_id, kind)',
  ],
  [
    'ALTER TABLE game.moment RENAME TO moments',
    'ALTER TABLE game.moments RENAME TO moment',
    'there is no table game.moment',
  ],
])('finds fault with %s', async (plant, mend, problem) => {
  await stage.owner.pool.query(plant)
  try {
    expect((await listSchemaProblems(stage.app)).some((line) => line.includes(problem))).toBe(true)
  } finally {
    await stage.owner.pool.query(mend)
  }
  expect(await listSchemaProblems(stage.app)).toEqual([])
})
