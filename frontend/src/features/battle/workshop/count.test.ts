import { expect, test } from 'vitest'
import { columnsOf, compare, meanGlory, placeAmong, tallyOf, wilson } from './count.ts'
import type { Outcomes } from './jobs.ts'
import { otherSeed } from './other-seeds.ts'

const of = (...results: [host: number, guest: number, winner: number][]): Outcomes => ({
  glory: Int16Array.from(results.flatMap(([host, guest]) => [host, guest])),
  winners: Int8Array.from(results.map(([, , winner]) => winner)),
})
const won = (count: number, winner: number): [number, number, number][] =>
  Array.from({ length: count }, () => (winner === 0 ? [60, 40, 0] : winner === 1 ? [40, 60, 1] : [50, 50, -1]))

test('wins, draws and losses are counted, a draw is half a win', () => {
  const tally = tallyOf(of(...won(5, 0), ...won(2, -1), ...won(3, 1)))
  expect(tally).toMatchObject({ battles: 10, host: 5, draws: 2, guest: 3 })
  expect(tally.hostShare.share).toBe(0.6)
})

test('the interval of a share is the one of the books, and never shrinks to nothing', () => {
  // Wilson for 81 of 263, as Newcombe (1998) gives it: 0.2553 to 0.3662.
  const { low, high } = wilson(81, 263)
  expect(low).toBeCloseTo(0.2553, 4)
  expect(high).toBeCloseTo(0.3662, 4)
  expect(wilson(0, 200).high).toBeGreaterThan(0.01)
  expect(wilson(200, 200).low).toBeLessThan(0.99)
})

test('columns hold every battle once, and the middle one is around nil', () => {
  const outcomes = of([60, 20, 0], [51, 49, 0], [50, 50, -1], [48, 50, -1], [47, 50, -1], [10, 60, 1])
  const columns = columnsOf(outcomes)
  expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(6)
  expect(columns.find(({ from, to }) => from <= 0 && to >= 0)).toEqual({ from: -2, to: 2, count: 3 })
  expect(columns.every(({ from }, at) => at === 0 || from === columns[at - 1]!.to + 1)).toBe(true)
  expect(columns[0]!.from).toBeLessThanOrEqual(-50)
  expect(columns.at(-1)!.to).toBeGreaterThanOrEqual(40)
})

test('a result finds its place among the others', () => {
  const place = placeAmong(of([60, 40, 0], [50, 50, -1], [40, 60, 1], [50, 50, -1]), 0)
  expect(place).toEqual({ worse: 0.25, same: 0.5, better: 0.25 })
})

test('a change that changes nothing is noise, however many battles', () => {
  const same = of(...won(120, 0), ...won(80, 1))
  expect(compare(same, same, 0)).toMatchObject({ better: 0, worse: 0, verdict: 'noise', change: { share: 0 } })
})

test('a few battles turned prove little, many prove it, and for the other side it is the other way round', () => {
  const before = of(...won(100, 0), ...won(100, 1))
  const few = of(...won(103, 0), ...won(97, 1))
  const many = of(...won(130, 0), ...won(70, 1))
  expect(compare(before, few, 0)).toMatchObject({ better: 3, worse: 0, verdict: 'noise' })
  expect(compare(before, many, 0)).toMatchObject({ better: 30, verdict: 'better', glory: 6 })
  expect(compare(before, many, 1)).toMatchObject({ worse: 30, verdict: 'worse', glory: -6 })
  expect(compare(before, many, 0).change.share).toBeCloseTo(0.15)
})

test('where nothing was changed but chance, about one in twenty comparisons claims a difference', () => {
  // Coins with a draw in ten, from the seeds themselves: 400 comparisons of 200 pairs each.
  const winnerOf = (n: number): number => {
    const roll = Number.parseInt(otherSeed('5eed'.repeat(8), n).slice(0, 4), 16) % 1000
    return roll < 600 ? 0 : roll < 700 ? -1 : 1
  }
  const part = (from: number) => of(...Array.from({ length: 200 }, (_, n) => won(1, winnerOf(from + n))[0]!))
  const claims = Array.from({ length: 400 }, (_, at) => compare(part(at * 400), part(at * 400 + 200), 0)).filter(
    ({ verdict }) => verdict !== 'noise',
  )
  expect(claims.length).toBeGreaterThan(5)
  expect(claims.length).toBeLessThan(35)
})

test('mean glory is told side by side', () => {
  expect(meanGlory(of([60, 20, 0], [50, 50, -1]))).toEqual([55, 35])
})
