import { advanceTo, listRunnable } from '@mythic/db'
import { startOwnRedis, waitUntil } from '@mythic/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { JobsContext } from '../src/context.ts'
import { sweepTimeline } from '../src/timeline/sweep.ts'
import { endOfWeek, openJobsStage } from './stage.ts'
import type { JobsStage } from './stage.ts'

/** Eight salaries are due and nobody works: what the sweep queues stays as it is. */
const DUE = 8
let ownRedis: Awaited<ReturnType<typeof startOwnRedis>>
let stage: JobsStage
let context: JobsContext

beforeAll(async () => void (ownRedis = await startOwnRedis()))
afterAll(async () => await ownRedis[Symbol.asyncDispose]())
beforeEach(async () => {
  stage = await openJobsStage({ redisUrl: ownRedis.url })
  context = await stage.openContext()
  await advanceTo(stage.db, stage.world.worldId, endOfWeek(1))
  return async () => await stage[Symbol.asyncDispose]()
})

async function sweep(youngMs: number): Promise<{ first: number; again: number }> {
  const counted = { first: 0, again: 0 }
  await sweepTimeline({
    db: stage.db,
    queues: context.queues,
    batches: { battles: 10, steps: 1 },
    youngMs,
    swept: (first, again) => void Object.assign(counted, { first, again }),
    lateBy: () => {},
  })
  return counted
}

const waitingIds = async (): Promise<string[]> =>
  (await context.queues.list(100)).filter(({ state }) => state === 'wait').map(({ id }) => id)

describe('the sweep', () => {
  it('queues what is due once, and leaves alone what waits its turn', async () => {
    expect(await sweep(0)).toEqual({ first: DUE, again: 0 })
    expect(await waitingIds()).toHaveLength(DUE)
    expect(await sweep(0)).toEqual({ first: 0, again: 0 })
    expect(await waitingIds()).toHaveLength(DUE)
  })

  it('queues everything again under a new attempt after a FLUSHALL', async () => {
    await sweep(0)
    const before = await waitingIds()
    await context.redis.flushall()
    expect(await sweep(0)).toEqual({ first: 0, again: DUE })
    const after = await waitingIds()
    expect(after).toHaveLength(DUE)
    expect(before.every((id) => id.endsWith('-a1'))).toBe(true)
    expect(after.sort()).toEqual(before.map((id) => id.replace(/-a1$/, '-a2')).sort())
  })

  it('waits longer with what has failed again and again than with what was lost', async () => {
    await sweep(0)
    await context.redis.flushall()
    await stage.db.pool.query(
      `UPDATE game.due SET queued_at = clock_timestamp() - interval '10 seconds',
         attempt = CASE WHEN id = (SELECT min(id::text)::uuid FROM game.due WHERE queued_at IS NOT NULL) THEN 12 ELSE 2 END
       WHERE queued_at IS NOT NULL`,
    )
    expect(await sweep(1_500)).toEqual({ first: 0, again: DUE - 1 })
  })

  it('takes a young job to be on its way, though Redis does not know it yet', async () => {
    await sweep(0)
    await context.redis.flushall()
    expect(await sweep(60_000)).toEqual({ first: 0, again: 0 })
    expect(await waitingIds()).toEqual([])
  })

  it('lets one process sweep at a time: eight at once queue each row once', async () => {
    const counts = await Promise.all(Array.from({ length: 8 }, async () => await sweep(60_000)))
    expect(counts.reduce((sum, { first }) => sum + first, 0)).toBe(DUE)
    expect(await waitingIds()).toHaveLength(DUE)
  })

  it('loses nothing when Redis is away in the middle of it', async () => {
    await ownRedis.kill('SIGKILL')
    // Which of them is told hangs on whether the end of the connection was seen before the question, with it, or after it.
    await expect(sweep(0)).rejects.toThrow(/writeable|closed|ECONNREFUSED|ECONNRESET|max retries/i)
    expect(await listRunnable(stage.db, 100)).toHaveLength(DUE)
    await ownRedis.restart()
    await waitUntil(async () => (await context.redis.ping()) === 'PONG', { what: 'Redis', limitMs: 10_000 })
    const { first, again } = await sweep(0)
    expect(first + again).toBe(DUE)
    expect(await waitingIds()).toHaveLength(DUE)
  })
})
