import type { RunnableDue } from '@mythic/db'
import { gameInstant } from '@mythic/domain'
import { testId } from '@mythic/testkit'
import { describe, expect, it } from 'vitest'

import { mayBeQueued, planJobs } from './plan-jobs.ts'

const due = (ordinal: number, over: Partial<RunnableDue> = {}): RunnableDue => ({
  worldId: testId('world', 1),
  dueId: testId('due', ordinal),
  verb: 'fight-match',
  at: gameInstant(0),
  attempt: 0,
  queuedAs: null,
  queuedMsAgo: null,
  lateMs: 0,
  ...over,
})

describe('the plan of jobs', () => {
  it('makes one job of each step, named by its verb', () => {
    const [job] = planJobs([due(1, { verb: 'pay-salaries' })], 10)
    expect(job?.job).toEqual({
      queue: 'steps',
      name: 'pay-salaries',
      id: `${testId('due', 1)}-a1`,
      data: { worldId: testId('world', 1), dueId: testId('due', 1) },
    })
  })

  it('puts the fights of one world together, up to the size of a batch, and never those of two worlds', () => {
    const rows = [1, 2, 3, 4, 5].map((n) => due(n)).concat(due(6, { worldId: testId('world', 2) }))
    const planned = planJobs(rows, 2)
    expect(planned.map(({ rows: named }) => named.map(({ dueId }) => dueId))).toEqual([
      [testId('due', 1), testId('due', 2)],
      [testId('due', 3), testId('due', 4)],
      [testId('due', 5)],
      [testId('due', 6)],
    ])
    expect(planned.every(({ job }) => job.queue === 'battles' && job.name === 'fight-matches')).toBe(true)
  })

  it('gives a row that is queued again another job id, one that BullMQ accepts', () => {
    const ids = [0, 1, 2].map((attempt) => planJobs([due(1, { attempt })], 10)[0]?.job.id ?? '')
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}-a[1-3]$/)
  })

  it('tries at once what was lost a few times, and ever more rarely what never succeeds, at least twice a minute', () => {
    const isDue = (attempt: number, queuedMsAgo: number | null): boolean =>
      mayBeQueued(due(1, { attempt, queuedMsAgo }), 1_500)
    expect(isDue(0, null)).toBe(true)
    for (const attempt of [1, 2, 3, 4]) {
      expect(isDue(attempt, 1_499)).toBe(false)
      expect(isDue(attempt, 1_500)).toBe(true)
    }
    expect([5, 6, 7, 8].map((attempt) => isDue(attempt, 2_999))).toEqual([false, false, false, false])
    expect([5, 6, 7, 8].map((attempt) => isDue(attempt, 6_000))).toEqual([true, true, false, false])
    for (const attempt of [9, 20, 1_000_000]) {
      expect(isDue(attempt, 29_999)).toBe(false)
      expect(isDue(attempt, 30_000)).toBe(true)
    }
  })

  it('plans nothing for nothing', () => {
    expect(planJobs([], 10)).toEqual([])
  })
})
