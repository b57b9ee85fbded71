import { expect, test } from 'vitest'
import { mirrored } from '../../tools/laws.ts'
import { measureFairness } from '../../tools/measure.ts'
import { outcome, randomInput } from '../index.ts'

test('the left side wins about half of mirrored battles', () => {
  const rows = measureFairness(3, 40)
  const left = rows.reduce((sum, r) => sum + r.left, 0)
  const decided = rows.reduce((sum, r) => sum + r.left + r.right, 0)
  // 320 battles: four deviations are 112 ‰. `pnpm battle fairness` holds 20,000 an arena to 490–510 ‰.
  expect(Math.abs(left / decided - 0.5)).toBeLessThan(0.112)
}, 30_000)

test('the same line-ups change sides and the same heroes win by the same glory', () => {
  for (let seed = 0; seed < 25; seed++) {
    const input = randomInput(seed * 11)
    const here = outcome(input)
    const there = outcome(mirrored(input))
    expect(there.glory).toEqual([here.glory[1], here.glory[0]])
    expect(there.heroes[1].map((h) => ({ ...h, handle: 0 }))).toEqual(here.heroes[0].map((h) => ({ ...h, handle: 0 })))
  }
}, 30_000)
