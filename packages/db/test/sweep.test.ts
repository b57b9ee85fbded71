import { advanceTo, sweepDue } from '@mythic/db'
import type { RunnableDue } from '@mythic/db'
import { DAY_MS, gameInstant } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'
import { foundSmallWorld } from '@mythic/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { runnableOf } from './play.ts'
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
  worldId = (await foundSmallWorld(stage.app, { seed: `sweep ${nth}` })).worldId
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

  it('lets worlds take turns: one that has more to do than the limit delays no other', async () => {
    const large = (await foundSmallWorld(stage.app, { seed: `large ${nth}`, tiers: 3 })).worldId
    for (const id of [large, worldId]) await advanceTo(stage.app, id, gameInstant(DAY_MS))
    const counts = new Map<string, number>()
    await sweepDue(stage.jobs, { limit: 40, staleAfterMs: 0 }, async (rows) => {
      for (const row of rows) counts.set(row.worldId, (counts.get(row.worldId) ?? 0) + 1)
      return []
    })
    expect(counts.get(worldId)).toBe(8)
    expect(counts.get(large)).toBeGreaterThan(8)
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(40)
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
    expect((await runnableOf(stage, worldId)).every(({ attempt }) => attempt === 0)).toBe(true)
  })
})
