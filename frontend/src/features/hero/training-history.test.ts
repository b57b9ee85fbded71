import { expect, it } from 'vitest'
import type { TrainingReport } from '../../api/types.ts'
import { trainingHistory } from './training-history.ts'

const report = (week: number, attribute: TrainingReport['attribute'], gain: number): TrainingReport => ({
  season: 1,
  week,
  attribute,
  gain,
  factors: null,
})

it('sums what each trained attribute gained, week by week from the oldest', () => {
  const reports = [report(4, 'might', 50), report(3, 'agility', 7), report(2, 'might', 100)]
  expect(trainingHistory(reports)).toEqual({
    weeks: [2, 3, 4].map((week) => ({ season: 1, week })),
    lines: [
      { attribute: 'might', values: [100, 100, 150] },
      { attribute: 'agility', values: [0, 7, 7] },
    ],
  })
})

it('shows the newest fifteen weeks, and nothing of nothing', () => {
  const many = Array.from({ length: 40 }, (_, n) => report(40 - n, 'spirit', 1))
  const { weeks, lines } = trainingHistory(many)
  expect([weeks[0]?.week, weeks.at(-1)?.week]).toEqual([26, 40])
  expect(lines[0]?.values.at(-1)).toBe(15)
  expect(trainingHistory([])).toEqual({ weeks: [], lines: [] })
})
