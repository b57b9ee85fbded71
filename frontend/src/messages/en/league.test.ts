import { expect, test } from 'vitest'
import { match } from './league.ts'

test.each([
  ['rise', 3, 2, 'Foxes holds the place that rises, 3 points ahead.'],
  ['rise', -1, 2, 'Foxes plays to rise, 1 point behind the place that does.'],
  ['rise', 2, 1, 'Foxes leads the league by 2 points.'],
  ['rise', 0, 1, 'Foxes stands level with the lead.'],
  ['qualifier', -3, 2, 'Foxes hunts the qualifier, 3 points behind.'],
  ['stay', -2, 1, 'Foxes fights to stay up, 2 points behind safety.'],
  ['stay', 4, 1, 'Foxes stands 4 points above the places that go down.'],
  ['safe', 0, 2, 'Foxes plays for honour.'],
] as const)('what hangs on a match: %s by %i in tier %i', (kind, points, tier, words) => {
  expect(match.stakeOf('Foxes', kind, points, tier)).toBe(words)
})
