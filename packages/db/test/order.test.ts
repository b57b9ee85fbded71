import { findNextDue, listRunnable, runCommand, runDue } from '@mythic/db'
import type { CommandCall } from '@mythic/db'
import { GameRuleError } from '@mythic/domain'
import type { Command, GuildId, WorldId } from '@mythic/domain'
import { foundSmallWorld, waitUntil } from '@mythic/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let guildId: GuildId

beforeAll(async () => {
  stage = await openStage()
  const world = await foundSmallWorld(stage.app)
  worldId = world.worldId
  guildId = world.guildIds[0] as GuildId
})
afterAll(async () => await stage[Symbol.asyncDispose]())

/** A command that has got its locks and read the clock when it calls `began`, and thinks until it may go on. */
const thinking = (began: () => void, mayGoOn: Promise<void>): Command<null, object, { renown: number }> => ({
  verb: 'save-line-up',
  v: 1,
  locks: () => [],
  async load() {
    began()
    await mayGoOn
    return null
  },
  decide: () => [{ kind: 'RenownChanged', guildId, by: 5 }],
  respond: () => ({ renown: 5 }),
})

const call = (key: string): CommandCall => ({
  worldId,
  actor: 'ann',
  capacity: 'owner',
  idempotencyKey: key,
  bodyHash: key,
})

it('a step waits for the commands that read the clock before its instant, and those after it wait for the step', async () => {
  const next = await findNextDue(stage.app, worldId)
  if (next === null) throw new Error('nothing is due')
  const renownBefore = await renownOfGuild()
  const [began, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const early = runCommand(stage.app, call('early'), thinking(began.resolve, mayGoOn.promise), {})
  await began.promise
  await moveClockTo(next.at)
  expect(await listRunnable(stage.jobs, 100)).not.toEqual([])
  const step = runDue(stage.jobs, worldId, [next.dueId]).then(renownOfGuild)
  await waitUntil(isSomebodyWaiting, { what: 'the step waiting for the early command', limitMs: 20_000 })
  const late = runCommand(
    stage.app,
    call('late'),
    thinking(() => {}, Promise.resolve()),
    {},
  ).catch((error: unknown) => error)
  mayGoOn.resolve()
  const refused = await late
  expect(refused).toBeInstanceOf(GameRuleError)
  expect((refused as GameRuleError).code).toBe('WORLD_CATCHING_UP')
  // What the early command did is committed when the step ends: two answers may still overtake each other on their way here.
  expect(await step).toBe(renownBefore + 5)
  await early
})

async function renownOfGuild(): Promise<number> {
  const { rows } = await stage.owner.pool.query<{ renown: number }>(
    'SELECT renown FROM game.guild WHERE world_id = $1 AND id = $2',
    [worldId, guildId],
  )
  const [guild] = rows
  if (guild === undefined) throw new Error('the guild is gone')
  return guild.renown
}

async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await stage.owner.pool.query(
    `SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = database
     WHERE NOT granted AND datname = current_database()`,
  )
  return rows.length > 0
}

/** Straight into the table, and it stands there: advancing itself would wait for the early command. */
async function moveClockTo(instant: number): Promise<void> {
  await stage.owner.pool.query(
    `INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
     SELECT world_id, max(ordinal) + 1, clock_timestamp(), $2, 0, 'advance' FROM game.world_clock_segment WHERE world_id = $1 GROUP BY world_id`,
    [worldId, instant],
  )
}
