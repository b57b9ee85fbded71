import { expect, test } from 'vitest'
import { mirrored } from '../../tools/laws.ts'
import { playPart } from '../../tools/balance/play-part.ts'
import { ARENA_IDS, outcome, randomInput } from '../index.ts'

test('the left side wins about half of mirrored battles', () => {
  const sums = ARENA_IDS.flatMap((arm) => [
    ...playPart({ study: 'fairness', arm, from: 0, count: 20, seed: 3, best: {} }).values(),
  ])
  const left = sums.reduce((total, { sum }) => total + sum / 1000, 0)
  const decided = sums.reduce((total, { count }) => total + count, 0)
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
