import type { RunnableDue } from '@mythic/db'
import { gameInstant } from '@mythic/domain'
import { testId } from '@mythic/testkit'
import { describe, expect, it } from 'vitest'

import { mayBeQueued, planJobs } from './plan-jobs.ts'
import type { PlannedJob } from './plan-jobs.ts'

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

const ten = { battles: 10, steps: 10 }
const idsOf = (planned: readonly PlannedJob[]): string[][] => planned.map(({ rows }) => rows.map(({ dueId }) => dueId))

describe('the plan of jobs', () => {
  it('puts steps of one kind together, named by their verb and by the first of them', () => {
    const salaries = [1, 2, 3].map((n) => due(n, { verb: 'pay-salaries' }))
    const planned = planJobs([...salaries, due(4, { verb: 'train-guild' })], { battles: 10, steps: 2 })
    expect(planned[0]?.job).toEqual({
      queue: 'steps',
      name: 'pay-salaries',
      id: `${testId('due', 1)}-a1`,
      data: { worldId: testId('world', 1), dueIds: [testId('due', 1), testId('due', 2)] },
    })
    expect(idsOf(planned)).toEqual([[testId('due', 1), testId('due', 2)], [testId('due', 3)], [testId('due', 4)]])
    expect(planned.map(({ job }) => job.name)).toEqual(['pay-salaries', 'pay-salaries', 'train-guild'])
  })

  it('cuts steps that come again into ever smaller jobs, until each stands alone', () => {
    const sizes = (attempt: number): number[] =>
      planJobs(
        Array.from({ length: 32 }, (_, n) => due(n + 1, { verb: 'lock-match', attempt })),
        { battles: 10, steps: 32 },
      ).map(({ rows }) => rows.length)
    expect(sizes(0)).toEqual([32])
    expect(sizes(1)).toEqual([8, 8, 8, 8])
    expect(new Set(sizes(2))).toEqual(new Set([2]))
    expect(sizes(3)).toEqual(Array<number>(32).fill(1))
    expect(sizes(1_000_000)).toEqual(Array<number>(32).fill(1))
  })

  it('puts the fights of one world together, up to the size of a batch, and never those of two worlds', () => {
    const rows = [1, 2, 3, 4, 5].map((n) => due(n)).concat(due(6, { worldId: testId('world', 2) }))
    const planned = planJobs(rows, { battles: 2, steps: 2 })
    expect(idsOf(planned)).toEqual([
      [testId('due', 1), testId('due', 2)],
      [testId('due', 3), testId('due', 4)],
      [testId('due', 5)],
      [testId('due', 6)],
    ])
    expect(planned.every(({ job }) => job.queue === 'battles' && job.name === 'fight-matches')).toBe(true)
  })

  it('gives a row that is queued again another job id, one that BullMQ accepts', () => {
    const ids = [0, 1, 2].map((attempt) => planJobs([due(1, { attempt })], ten)[0]?.job.id ?? '')
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
    expect(planJobs([], ten)).toEqual([])
  })
})
