import { setTimeout as sleep } from 'node:timers/promises'

import {
  advanceTo,
  checkInvariants,
  findClock,
  findOutage,
  foundWorldIn,
  inWorldTx,
  noteHeartbeat,
  pauseForOutage,
  setPace,
  worldNow,
} from '@mythic/db'
import { gameInstant, GameRuleError } from '@mythic/domain'
import type { GameInstant, WorldId } from '@mythic/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage
let nth = 0

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => await stage[Symbol.asyncDispose]())

async function aWorld(ratePermille: number): Promise<WorldId> {
  nth += 1
  const plain = { seed: `clock ${nth}`, name: 'Clock', tiers: 1, factor: 2 } as const
  return (await foundWorldIn(stage.app, { ...plain, driven: ratePermille === 0, ratePermille: ratePermille || 1000 }))
    .worldId
}

async function read(worldId: WorldId): Promise<GameInstant> {
  const now = await inWorldTx(stage.app, worldId, async (tx) => await worldNow(tx))
  if (now === null) throw new Error('no clock')
  return now
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof GameRuleError ? error.code : String(error)
}

/** Moves the pulse and the clock's start into the past, as if the league had been silent for that long. */
async function pretendSilence(worldId: WorldId, startedMsAgo: number, silentMs: number): Promise<void> {
  await stage.owner.pool.query(
    `UPDATE game.world_clock_segment SET real_from = clock_timestamp() - make_interval(secs => $2) WHERE world_id = $1`,
    [worldId, startedMsAgo / 1000],
  )
  await stage.owner.pool.query(`UPDATE ops.heartbeat SET at = clock_timestamp() - make_interval(secs => $1)`, [
    silentMs / 1000,
  ])
}

describe('the clock of a world', () => {
  it('stands still in a driven world, and jumps where it is told', async () => {
    const worldId = await aWorld(0)
    await sleep(20)
    expect(await read(worldId)).toBe(0)
    await advanceTo(stage.app, worldId, gameInstant(5_000))
    await sleep(20)
    expect(await read(worldId)).toBe(5_000)
    await advanceTo(stage.app, worldId, gameInstant(5_000))
    expect(await codeOf(advanceTo(stage.app, worldId, gameInstant(4_999)))).toBe('INSTANT_PAST')
  })

  it('runs at its pace: 168,000 game ms in a real second is a week in an hour', async () => {
    const worldId = await aWorld(168_000)
    // Begun before the first reading, whose answer may be long on its way.
    const since = performance.now()
    const first = await read(worldId)
    await sleep(100)
    const passed = (await read(worldId)) - first
    const real = performance.now() - since
    expect(passed).toBeGreaterThanOrEqual(100 * 168 - 168)
    expect(passed).toBeLessThanOrEqual((real + 5) * 168)
  })

  it('keeps its reading when the pace changes, and stands still at 0', async () => {
    const worldId = await aWorld(1_000_000)
    await sleep(10)
    const before = await read(worldId)
    await setPace(stage.app, worldId, 0)
    const stopped = await read(worldId)
    expect(stopped).toBeGreaterThanOrEqual(before)
    await sleep(20)
    expect(await read(worldId)).toBe(stopped)
    await setPace(stage.app, worldId, 1000)
    expect((await read(worldId)) - stopped).toBeLessThan(5_000)
    expect(await findClock(stage.app, worldId)).toMatchObject({ ratePermille: 1000, isCatchingUp: false })
  })

  it('reads the time at which the locks were got, not the start of the transaction', async () => {
    const worldId = await aWorld(1_000)
    await inWorldTx(stage.app, worldId, async (tx) => {
      const first = await worldNow(tx)
      await sleep(30)
      expect((await worldNow(tx)) ?? 0).toBeGreaterThanOrEqual((first ?? 0) + 30)
    })
  })

  it('never runs backwards when the machine’s clock does', async () => {
    const worldId = await aWorld(1_000)
    await stage.owner.pool.query(
      "UPDATE game.world_clock_segment SET real_from = clock_timestamp() + interval '1 hour' WHERE world_id = $1",
      [worldId],
    )
    expect(await read(worldId)).toBe(0)
  })

  it('is no clock where there is no world', async () => {
    const nowhere = '00000000-0000-8000-8000-00000000dead' as WorldId
    expect(await findClock(stage.app, nowhere)).toBeNull()
    expect(await codeOf(advanceTo(stage.app, nowhere, gameInstant(1)))).toBe('WORLD_NOT_FOUND')
  })
})

describe('an outage', () => {
  it('of more than 30 s is a pause: the world stands still from the last pulse to the next', async () => {
    const worldId = await aWorld(1_000)
    expect(await noteHeartbeat(stage.jobs)).toBe(0)
    await pretendSilence(worldId, 100_000, 60_000)
    expect(await read(worldId)).toBeGreaterThanOrEqual(100_000)
    const pausedMs = await noteHeartbeat(stage.jobs)
    expect(pausedMs).toBeGreaterThanOrEqual(60_000)
    const now = await read(worldId)
    expect(now).toBeGreaterThanOrEqual(40_000)
    expect(now).toBeLessThan(45_000)
    expect(await noteHeartbeat(stage.jobs)).toBe(0)
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })

  it('of less than 30 s is none', async () => {
    const worldId = await aWorld(1_000)
    await noteHeartbeat(stage.jobs)
    await pretendSilence(worldId, 100_000, 25_000)
    expect(await findOutage(stage.app)).toBeNull()
    expect(await noteHeartbeat(stage.jobs)).toBe(0)
    expect(await read(worldId)).toBeGreaterThanOrEqual(100_000)
  })

  it('found by several workers at once is paused once', async () => {
    const worldId = await aWorld(1_000)
    await noteHeartbeat(stage.jobs)
    await pretendSilence(worldId, 100_000, 60_000)
    const outage = await findOutage(stage.jobs)
    if (outage === null) throw new Error('no outage was found')
    const paused = await Promise.all([1, 2, 3].map(async () => await pauseForOutage(stage.jobs, outage)))
    expect(paused.filter((worlds) => worlds.includes(worldId))).toHaveLength(1)
    expect(await read(worldId)).toBeLessThan(45_000)
  })

  it('leaves a driven world alone', async () => {
    const worldId = await aWorld(0)
    await noteHeartbeat(stage.jobs)
    await pretendSilence(worldId, 100_000, 60_000)
    await noteHeartbeat(stage.jobs)
    const { rows } = await stage.app.pool.query('SELECT ordinal FROM game.world_clock_segment WHERE world_id = $1', [
      worldId,
    ])
    expect(rows).toEqual([{ ordinal: 0 }])
  })

  it('does not put the clock before what was decided in it', async () => {
    const worldId = await aWorld(1_000)
    await noteHeartbeat(stage.jobs)
    await pretendSilence(worldId, 100_000, 60_000)
    await stage.owner.pool.query(
      `INSERT INTO game.command (world_id, id, actor, capacity, verb, v, idempotency_key, body_hash, request, game_at, real_at, result_code, response)
       VALUES ($1, gen_random_uuid(), 'ann', 'owner', 'save-line-up', 1, 'k', 'b', '{}', 70000, clock_timestamp(), 'OK', '{}')`,
      [worldId],
    )
    await noteHeartbeat(stage.jobs)
    const now = await read(worldId)
    expect(now).toBeGreaterThanOrEqual(70_000)
    expect(now).toBeLessThan(75_000)
  })
})
