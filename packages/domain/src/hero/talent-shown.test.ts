import { describe, expect, it } from 'vitest'
import { talentShown } from './talent-shown.ts'

const all = [1, 2, 3, 4, 5].flatMap((stars) => [0, 1, 2, 3, 4, 5].map((lean) => ({ stars, lean })))

describe('a talent as its guild knows it', () => {
  it.each(all)('holds $stars stars at lean $lean, ever narrower and inside what was known', ({ stars, lean }) => {
    const [first, second, third] = [0, 24, 48].map((seen) => talentShown(stars, lean, seen))
    expect([first, second, third].map((shown) => (shown?.most ?? 0) - (shown?.least ?? 0))).toEqual([2, 1, 0])
    for (const [inner, outer] of [
      [second, first],
      [third, second],
    ] as const) {
      expect(inner?.least).toBeGreaterThanOrEqual(outer?.least ?? 9)
      expect(inner?.most).toBeLessThanOrEqual(outer?.most ?? 0)
    }
    expect(third).toEqual({ least: stars, most: stars })
    expect(first?.least).toBeGreaterThanOrEqual(1)
    expect(first?.most).toBeLessThanOrEqual(5)
  })
  it('begins two wide with Tavern 8 and exact with 16', () => {
    for (const { stars, lean } of all) {
      const [two, one] = [talentShown(stars, lean, 0, 8), talentShown(stars, lean, 0, 16)]
      expect(two).toEqual(talentShown(stars, lean, 24))
      expect(one).toEqual({ least: stars, most: stars })
    }
  })
  it('does not give the truth away by its first interval', () => {
    for (const least of [1, 2, 3]) {
      const behind = new Set(
        all.filter(({ stars, lean }) => talentShown(stars, lean, 0).least === least).map(({ stars }) => stars),
      )
      expect(behind.size).toBe(3)
    }
  })
})
