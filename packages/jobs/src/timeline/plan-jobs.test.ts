import type { RunnableDue } from '@mythic/db'
import { gameInstant } from '@mythic/domain'
import { testId } from '@mythic/testkit'
import { describe, expect, it } from 'vitest'

import { planJobs } from './plan-jobs.ts'

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

  it('plans nothing for nothing', () => {
    expect(planJobs([], 10)).toEqual([])
  })
})
