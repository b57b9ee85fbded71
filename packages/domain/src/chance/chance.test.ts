import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance } from './chance.ts'

const chance = createChance('a secret')

describe('chance', () => {
  it('gives the same draws for the same secret, purpose and subject, and others for any other', () => {
    const draws = (secret: string, ...about: (string | number)[]): number[] => {
      const stream = createChance(secret).stream('injury', ...about)
      return Array.from({ length: 8 }, () => stream.below(1_000_000))
    }
    expect(draws('s', 'hero', 1)).toEqual(draws('s', 'hero', 1))
    const all = [
      draws('s', 'hero', 1),
      draws('t', 'hero', 1),
      draws('s', 'hero', 2),
      draws('s', 'hero1'),
      draws('s', 'her', 'o', 1),
    ]
    expect(new Set(all.map(String)).size).toBe(all.length)
    expect(createChance('s').stream('form', 'hero', 1).below(1_000_000)).not.toBe(draws('s', 'hero', 1)[0])
  })

  it('keeps every draw within its bounds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 31 }), (about, bound) => {
        const drawn = chance.stream('gate', about).below(bound)
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true)
      }),
    )
    expect(() => chance.stream('gate').below(0)).toThrow(RangeError)
    expect(() => chance.stream('gate').pick([])).toThrow(RangeError)
  })

  it('draws evenly: a chi-square of 20 bins stays below its 0.1 % point', () => {
    const stream = chance.stream('form', 'evenness')
    const bins = Array.from({ length: 20 }, () => 0)
    for (let i = 0; i < 40_000; i++) bins[stream.below(20)]! += 1
    const chiSquare = bins.reduce((sum, seen) => sum + (seen - 2000) ** 2 / 2000, 0)
    expect(chiSquare).toBeLessThan(43.8)
  })

  it('bells around the mean, within three spreads', () => {
    const stream = chance.stream('hero-birth', 'bell')
    const drawn = Array.from({ length: 5000 }, () => stream.bell(700, 90))
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(700 - 270)
    expect(Math.max(...drawn)).toBeLessThanOrEqual(700 + 270)
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length
    expect(Math.abs(mean - 700)).toBeLessThan(4)
  })
})
