import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import { ceilingWord, talentInterval } from './shown-talent.ts'

const stream = (about: number) => createChance('shown').stream('hero-birth', 'shown', about)

describe('what is shown of a talent', () => {
  it('holds the truth, three wide at signing, and only ever narrows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 7 }), fc.nat(), (stars, tavern, about) => {
        const shown = [0, 24, 48, 72].map((lessons) => talentInterval(stars, tavern, lessons, stream(about)))
        expect(shown.map(({ low, high }) => high - low + 1)).toEqual([3, 2, 1, 1])
        for (const [index, { low, high }] of shown.entries()) {
          const wider = shown[index - 1] ?? { low: 1, high: 5 }
          expect(low <= stars && stars <= high && low >= wider.low && high <= wider.high).toBe(true)
        }
      }),
    )
  })
  it('is two wide with Tavern 8 and exact with 16', () => {
    expect(
      [8, 15, 16, 20].map((tavern) => talentInterval(3, tavern, 0, stream(1))).map(({ low, high }) => high - low),
    ).toEqual([1, 1, 0, 0])
  })
})

describe('the word for a ceiling', () => {
  it('is a neighbour’s as often as it says', () => {
    const rolls = 5000
    for (const [ceiling, truth] of [
      [1000, 'low'],
      [1300, 'fair'],
      [1600, 'high'],
      [1900, 'rare'],
    ] as const) {
      const shown = Array.from({ length: rolls }, (_, n) => ceilingWord(ceiling, 5, stream(n)))
      const wrong = shown.filter(({ word }) => word !== truth).length
      expect(shown[0]?.errorPermille).toBe(240)
      expect(Math.abs((wrong * 1000) / rolls - 240)).toBeLessThan(25)
    }
  })
})
