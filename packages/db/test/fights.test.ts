import { fightPublished } from '@mythic/battle-engine/published'
import type { BattleInput, BattleReport } from '@mythic/battle-engine'
import { advanceTo, checkInvariants, fightDue, inWorldTx, readWorld } from '@mythic/db'
import { createChance, DAY_MS, gameInstant, stepOf } from '@mythic/domain'
import type { Change, StepPayload, WorldId } from '@mythic/domain'
import { foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { fight, toKickOff } from './play.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let worldId: WorldId
let nth = 0

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => await stage[Symbol.asyncDispose]())
beforeEach(async () => {
  nth += 1
  worldId = (await foundSmallWorld(stage.app, { seed: `fights ${nth}` })).worldId
})

const countSealed = async (): Promise<number> =>
  (
    await stage.owner.pool.query<{ n: number }>('SELECT count(*) AS n FROM game.sealed_battle WHERE world_id = $1', [
      worldId,
    ])
  ).rows[0]?.n ?? -1

describe('fights', () => {
  it('change no row of the world and seal one battle a match, also when two workers fight the same batch', async () => {
    const dueIds = await toKickOff(stage, worldId)
    expect(dueIds).toHaveLength(4)
    const before = await readWorld(stage.app, worldId)
    const results = await Promise.all([1, 2, 3].map(async () => await fightDue(stage.jobs, worldId, dueIds, fight)))
    expect(results).toContain('done')
    expect(await countSealed()).toBe(4)
    expect(await readWorld(stage.app, worldId)).toEqual(before)
    expect(await fightDue(stage.jobs, worldId, dueIds, fight)).toBe('already-done')
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })

  it('that fail leave the others of the batch sealed', async () => {
    const dueIds = await toKickOff(stage, worldId)
    let fought = 0
    const shaky = async (input: BattleInput): Promise<BattleReport> => {
      fought += 1
      if (fought === 2) throw new Error('the engine broke')
      return await fightPublished(input)
    }
    await expect(fightDue(stage.jobs, worldId, dueIds, shaky)).rejects.toThrow('the engine broke')
    expect(await countSealed()).toBe(3)
    expect(await fightDue(stage.jobs, worldId, dueIds, fight)).toBe('done')
    expect(await countSealed()).toBe(4)
  })

  it('on another input than the locked one are not taken', async () => {
    const dueIds = await toKickOff(stage, worldId)
    const other = async (input: BattleInput): Promise<BattleReport> => ({
      ...(await fightPublished(input)),
      inputHash: '0'.repeat(32),
    })
    await expect(fightDue(stage.jobs, worldId, dueIds, other)).rejects.toThrow('another input than the one locked')
    expect(await countSealed()).toBe(0)
  })

  it('are revealed in one step, and their logs are then for everybody', async () => {
    const dueIds = await toKickOff(stage, worldId)
    await fightDue(stage.jobs, worldId, dueIds, fight)
    const logs = async (): Promise<number> =>
      (
        await stage.app.pool.query<{ n: number }>('SELECT count(*) AS n FROM game.battle_log WHERE world_id = $1', [
          worldId,
        ])
      ).rows[0]?.n ?? -1
    expect(await logs()).toBe(0)
    await playTimeline(stage.jobs, worldId, gameInstant(6 * DAY_MS))
    expect([await logs(), await countSealed()]).toEqual([4, 0])
    const { match, battle, seat } = await readWorld(stage.app, worldId)
    expect(match.filter(({ status }) => status === 'revealed')).toHaveLength(4)
    expect(battle).toHaveLength(4)
    expect(seat.map(({ played }) => played)).toEqual(Array<number>(8).fill(1))
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })
})

describe('a reveal', () => {
  it('in parts of one match establishes what the whole matchday establishes', async () => {
    await fightDue(stage.jobs, worldId, await toKickOff(stage, worldId), fight)
    const { match } = await readWorld(stage.app, worldId)
    const at = match.find(({ matchday }) => matchday === 1)?.revealAt
    if (at === undefined) throw new Error('there is no first matchday')
    await advanceTo(stage.app, worldId, at)
    const due = (await readWorld(stage.app, worldId)).due.find(({ verb }) => verb === 'reveal-matchday')
    if (due === undefined) throw new Error('no reveal is due')
    const step = stepOf('reveal-matchday')
    const [whole, parts] = await inWorldTx(stage.jobs, worldId, async ({ reader }) => {
      const decide = async (payload: StepPayload): Promise<Change[]> =>
        step.decide(await step.load(reader, payload), due.at, createChance('secret'), due)
      const [all] = (await step.parts?.(reader, due.payload)) ?? []
      const apart: Change[] = []
      for (const matchId of all?.matchIds ?? []) apart.push(...(await decide({ ...due.payload, matchIds: [matchId] })))
      return [await decide(due.payload), apart] as const
    })
    expect(parts.filter(({ kind }) => kind === 'MatchRevealed')).toHaveLength(4)
    expect(parts).toEqual(whole)
  })
})
