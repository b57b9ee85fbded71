import { expect, test } from 'vitest'
import { stage } from '../../test/stage.ts'
import { COUNTER, DRAWS, S, STREAM_A, STREAM_B } from '../state/layout.ts'
import { draw, rawDraw, STREAMS } from './draw.ts'

const two = (): void =>
  void stage([
    { side: 0, classId: 'bard', at: [3, 4] },
    { side: 1, classId: 'bard', at: [9, 4] },
  ])

/** Chi-square of counts against an even spread. */
function chiSquare(counts: number[], total: number): number {
  const even = total / counts.length
  return counts.reduce((sum, n) => sum + ((n - even) * (n - even)) / even, 0)
}

test.each([2, 6, 7, 100, 301, 600, 1000])('draws below %i are even', (bound) => {
  two()
  const total = 60_000
  const counts = Array.from({ length: bound }, () => 0)
  for (let i = 0; i < total; i++) counts[draw(1, 0, bound)]! += 1
  const freedom = bound - 1
  // Six standard deviations of chi-square: one in a thousand million runs, and this one is always the same.
  expect(Math.abs(chiSquare(counts, total) - freedom)).toBeLessThan(6 * Math.sqrt(2 * freedom) + 6)
})

test('every bit of a word is set half the time, and neighbours in a stream do not follow each other', () => {
  two()
  const words = Array.from({ length: 40_000 }, (_, i) => rawDraw(S[STREAM_A]!, S[STREAM_B]!, i))
  for (let bit = 0; bit < 32; bit++) {
    const ones = words.filter((w) => ((w >>> bit) & 1) === 1).length
    const repeats = words.filter((w, i) => i > 0 && ((w >>> bit) & 1) === ((words[i - 1]! >>> bit) & 1)).length
    expect(Math.abs(ones - 20_000)).toBeLessThan(600)
    expect(Math.abs(repeats - 20_000)).toBeLessThan(600)
  }
})

test('streams of one hero and of two heroes are not correlated', () => {
  two()
  const total = 8000
  const series = STREAMS.flatMap((_, stream) =>
    [0, 6].map((hero) =>
      Array.from(
        { length: total },
        (_, i) => rawDraw(S[STREAM_A + stream * 12 + hero]!, S[STREAM_B + stream * 12 + hero]!, i) / 4294967296 - 0.5,
      ),
    ),
  )
  for (let a = 0; a < series.length; a++)
    for (let b = a + 1; b < series.length; b++) {
      const covariance = series[a]!.reduce((sum, x, i) => sum + x * series[b]![i]!, 0) / total
      // Variance of one draw is 1/12; six deviations of the mean product.
      expect(Math.abs(covariance * 12)).toBeLessThan(6 / Math.sqrt(total))
    }
})

test('a draw more in one stream shifts nothing in another, and each is counted', () => {
  two()
  const plain = [draw(2, 0, 1000), draw(2, 0, 1000)]
  two()
  const before = S[DRAWS]!
  draw(1, 0, 1000)
  draw(1, 6, 1000)
  expect([draw(2, 0, 1000), draw(2, 0, 1000)]).toEqual(plain)
  expect(S[DRAWS]! - before).toBe(4)
  expect(S[COUNTER + 12]).toBe(1)
})
