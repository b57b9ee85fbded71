import { simulate } from '@mythic/battle-engine'
import type { BattleInput, BattleReport } from '@mythic/battle-engine'
import {
  advanceTo,
  checkInvariants,
  claimOutbox,
  createDb,
  fightDue,
  findNextDue,
  inWorldTx,
  listRunnable,
  readWorld,
  runDue,
  sweepDue,
} from '@mythic/db'
import type { RunnableDue } from '@mythic/db'
import { createChance, DAY_MS, gameInstant, hashWorld, HOUR_MS, stepOf } from '@mythic/domain'
import type { Change, DueId, StepPayload, WorldId } from '@mythic/domain'
import { foundSmallWorld, playTimeline } from '@mythic/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

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
  worldId = (await foundSmallWorld(stage.app, { seed: `timeline ${nth}` })).worldId
})

const KICK_OFF = gameInstant(5 * DAY_MS + 12 * HOUR_MS)
const fight = async (input: BattleInput): Promise<BattleReport> => simulate(input)

async function runnable(): Promise<RunnableDue[]> {
  return (await listRunnable(stage.jobs, 10_000)).filter((row) => row.worldId === worldId)
}

async function toKickOff(): Promise<DueId[]> {
  await advanceTo(stage.app, worldId, KICK_OFF)
  for (let rows = await runnable(); rows[0]?.verb !== 'fight-match'; rows = await runnable()) {
    for (const { dueId } of rows) await runDue(stage.jobs, worldId, dueId)
  }
  return (await runnable()).map(({ dueId }) => dueId)
}

const countSealed = async (): Promise<number> =>
  (
    await stage.owner.pool.query<{ n: number }>('SELECT count(*) AS n FROM game.sealed_battle WHERE world_id = $1', [
      worldId,
    ])
  ).rows[0]?.n ?? -1

describe('a due row', () => {
  it('is not done before its instant', async () => {
    const next = await findNextDue(stage.app, worldId)
    if (next === null) throw new Error('nothing is due')
    expect(await runnable()).toEqual([])
    expect(await runDue(stage.jobs, worldId, next.dueId)).toBe('not-yet')
    await advanceTo(stage.app, worldId, next.at)
    expect((await runnable()).map(({ at }) => at)).toEqual(Array<number>(8).fill(next.at))
    expect(await runDue(stage.jobs, worldId, next.dueId)).toBe('done')
  })

  it('is done once when it comes twice, and ten times at once', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const [first, second] = await runnable()
    if (first === undefined || second === undefined) throw new Error('nothing is due')
    expect(await runDue(stage.jobs, worldId, first.dueId)).toBe('done')
    const after = await readWorld(stage.app, worldId)
    expect(await runDue(stage.jobs, worldId, first.dueId)).toBe('already-done')
    expect(await readWorld(stage.app, worldId)).toEqual(after)
    const results = await Promise.all(
      Array.from({ length: 10 }, async () => await runDue(stage.jobs, worldId, second.dueId)),
    )
    expect(results.filter((result) => result === 'done')).toHaveLength(1)
    expect(results.filter((result) => result === 'already-done')).toHaveLength(9)
    expect((await readWorld(stage.app, worldId)).salaryRun).toHaveLength(2)
    expect(await checkInvariants(stage.app, worldId)).toEqual([])
  })

  it('waits for every row of an earlier phase', async () => {
    await advanceTo(stage.app, worldId, gameInstant(4 * DAY_MS))
    const salaries = await runnable()
    expect(new Set(salaries.map(({ verb }) => verb))).toEqual(new Set(['pay-salaries']))
    const { rows } = await stage.app.pool.query<{ id: DueId }>(
      "SELECT id FROM game.due WHERE world_id = $1 AND verb = 'train-guild' ORDER BY at LIMIT 1",
      [worldId],
    )
    const training = rows[0]?.id as DueId
    for (const { dueId } of salaries) {
      expect(await runDue(stage.jobs, worldId, training)).toBe('not-yet')
      await runDue(stage.jobs, worldId, dueId)
    }
    expect(await runDue(stage.jobs, worldId, training)).toBe('done')
  })

  it('that fails leaves nothing and can be done again', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const [first] = await runnable()
    if (first === undefined) throw new Error('nothing is due')
    const before = await readWorld(stage.app, worldId)
    await stage.owner.pool.query('ALTER TABLE game.salary_run ADD CONSTRAINT broken CHECK (false) NOT VALID')
    await expect(runDue(stage.jobs, worldId, first.dueId)).rejects.toThrow('broken')
    await stage.owner.pool.query('ALTER TABLE game.salary_run DROP CONSTRAINT broken')
    expect(await readWorld(stage.app, worldId)).toEqual(before)
    expect(await runDue(stage.jobs, worldId, first.dueId)).toBe('done')
  })

  it('of another world, or of none, is an error and not a step', async () => {
    const stranger = '00000000-0000-8000-8000-00000000dead' as DueId
    await expect(runDue(stage.jobs, worldId, stranger)).rejects.toThrow(`no due row ${stranger}`)
    await expect(fightDue(stage.jobs, worldId, [stranger], fight)).rejects.toThrow(`no due rows ${stranger}`)
  })
})

describe('fights', () => {
  it('change no row of the world and seal one battle a match, also when two workers fight the same batch', async () => {
    const dueIds = await toKickOff()
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
    const dueIds = await toKickOff()
    let fought = 0
    const shaky = async (input: BattleInput): Promise<BattleReport> => {
      fought += 1
      if (fought === 2) throw new Error('the engine broke')
      return simulate(input)
    }
    await expect(fightDue(stage.jobs, worldId, dueIds, shaky)).rejects.toThrow('the engine broke')
    expect(await countSealed()).toBe(3)
    expect(await fightDue(stage.jobs, worldId, dueIds, fight)).toBe('done')
    expect(await countSealed()).toBe(4)
  })

  it('on another input than the locked one are not taken', async () => {
    const dueIds = await toKickOff()
    const other = async (input: BattleInput): Promise<BattleReport> => ({
      ...simulate(input),
      inputHash: '0'.repeat(32),
    })
    await expect(fightDue(stage.jobs, worldId, dueIds, other)).rejects.toThrow('another input than the one locked')
    expect(await countSealed()).toBe(0)
  })

  it('are revealed in one step, and their logs are then for everybody', async () => {
    const dueIds = await toKickOff()
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
    await fightDue(stage.jobs, worldId, await toKickOff(), fight)
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

describe('a world', () => {
  it('is the same whether its steps are done in turn, or all at once, twice and in any order', async () => {
    const until = gameInstant(13 * DAY_MS)
    await using other = await openStage()
    const twin = await foundSmallWorld(other.app, { seed: `timeline ${nth}` })
    await playTimeline(other.jobs, twin.worldId, until)
    await advanceTo(stage.app, worldId, until)
    for (let rows = await runnable(); rows.length > 0; rows = await runnable()) {
      const twice = [...rows, ...rows].sort((a, b) => (a.dueId.slice(-3) < b.dueId.slice(-3) ? 1 : -1))
      await Promise.all(
        twice.map(async ({ dueId, verb }) =>
          verb === 'fight-match'
            ? await fightDue(stage.jobs, worldId, [dueId], fight)
            : await runDue(stage.jobs, worldId, dueId),
        ),
      )
    }
    expect(hashWorld(await readWorld(stage.app, worldId))).toEqual(hashWorld(await readWorld(other.app, twin.worldId)))
    expect(await checkInvariants(stage.app)).toEqual([])
  })
})

describe('the sweep', () => {
  const options = { limit: 1000, staleAfterMs: 60_000 }
  const plan = async (rows: readonly RunnableDue[]) =>
    rows.map(({ worldId: of, dueId, attempt }) => ({
      worldId: of,
      dueId,
      attempt: attempt + 1,
      jobId: `${dueId}-a${attempt + 1}`,
    }))

  it('shows what is due until it is queued, and again when its job is stale', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    const shown: RunnableDue[][] = []
    const watch = async (rows: readonly RunnableDue[]) => {
      shown.push(rows.filter((row) => row.worldId === worldId))
      return await plan(rows)
    }
    await sweepDue(stage.jobs, options, watch)
    await sweepDue(stage.jobs, options, watch)
    await sweepDue(stage.jobs, { ...options, staleAfterMs: 0 }, watch)
    expect(shown.map((rows) => rows.length)).toEqual([8, 8])
    expect(shown[0]?.[0]).toMatchObject({ attempt: 0, queuedAs: null, queuedMsAgo: null, verb: 'pay-salaries' })
    expect(shown[1]?.[0]).toMatchObject({ attempt: 1, queuedAs: `${shown[0]?.[0]?.dueId}-a1` })
  })

  it('is one process at a time, and its failure queues nothing', async () => {
    await advanceTo(stage.app, worldId, gameInstant(DAY_MS))
    let second: number | null = -1
    await sweepDue(stage.jobs, options, async () => {
      second = await sweepDue(stage.jobs, options, plan)
      return []
    })
    expect(second).toBeNull()
    await expect(
      sweepDue(stage.jobs, options, async () => await Promise.reject(new Error('Redis is gone'))),
    ).rejects.toThrow('Redis is gone')
    expect((await runnable()).every(({ attempt }) => attempt === 0)).toBe(true)
  })
})

describe('the outbox', () => {
  it('is emptied by several relays, each message once, and none is lost when publishing fails', async () => {
    await stage.jobs.pool.query('DELETE FROM ops.outbox')
    await stage.app.pool.query(
      `INSERT INTO ops.outbox (topic, payload) SELECT 'world:' || n, '{}' FROM generate_series(1, 500) AS n`,
    )
    await expect(
      claimOutbox(stage.jobs, 100, async () => await Promise.reject(new Error('Redis is gone'))),
    ).rejects.toThrow('Redis is gone')
    const published: string[] = []
    const relay = async (): Promise<void> => {
      while (
        (await claimOutbox(stage.jobs, 30, async (rows) => void published.push(...rows.map(({ topic }) => topic)))) > 0
      );
    }
    await Promise.all([relay(), relay(), relay()])
    expect(published).toHaveLength(500)
    expect(new Set(published).size).toBe(500)
  })

  it('lets one relay work on while another is still publishing', async () => {
    await stage.jobs.pool.query('DELETE FROM ops.outbox')
    await stage.app.pool.query(
      `INSERT INTO ops.outbox (topic, payload) SELECT 'world:' || n, '{}' FROM generate_series(1, 4) AS n`,
    )
    const order: string[] = []
    await claimOutbox(stage.jobs, 2, async (rows) => {
      order.push(...rows.map(({ topic }) => topic))
      await claimOutbox(stage.jobs, 2, async (others) => void order.push(...others.map(({ topic }) => topic)))
    })
    expect(order).toEqual(['world:1', 'world:2', 'world:3', 'world:4'])
  })

  it('is not emptied by the API', async () => {
    await using app = createDb(stage.database.appUrl, { max: 1 })
    await expect(claimOutbox(app, 1, async () => {})).rejects.toThrow('permission denied')
  })
})
