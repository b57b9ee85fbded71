import { setTimeout as sleep } from 'node:timers/promises'

import { findNextDue, listRunnable, runCommand, runDue, setPace } from '@mythic/db'
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

/** A command that thinks for a while after it has got its locks and read the clock. */
const slow = (ms: number): Command<null, object, { renown: number }> => ({
  verb: 'save-line-up',
  v: 1,
  locks: () => [],
  async load() {
    await sleep(ms)
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
  // The first step's instant comes after a tenth of a second.
  await setPace(stage.app, worldId, next.at * 10)
  const early = runCommand(stage.app, call('early'), slow(600), {})
  await waitUntil(async () => (await listRunnable(stage.jobs, 100)).length > 0, {
    what: 'the first step',
    limitMs: 5_000,
  })
  await setPaceToStandStill()
  const step = runDue(stage.jobs, worldId, [next.dueId]).then(renownOfGuild)
  const late: unknown = await runCommand(stage.app, call('late'), slow(0), {}).catch((error: unknown) => error)
  expect(late).toBeInstanceOf(GameRuleError)
  expect((late as GameRuleError).code).toBe('WORLD_CATCHING_UP')
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

/** Straight into the table: setPace itself would wait for the early command. */
async function setPaceToStandStill(): Promise<void> {
  await stage.owner.pool.query(
    `INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
     SELECT world_id, max(ordinal) + 1, clock_timestamp(), game.world_now(world_id), 0, 'pace' FROM game.world_clock_segment WHERE world_id = $1 GROUP BY world_id`,
    [worldId],
  )
}
