import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import { ceilingWord } from './ceiling-word.ts'

describe('the word for a ceiling', () => {
  it('is a neighbour’s as often as it says', () => {
    const rolls = 5000
    for (const [ceiling, truth] of [
      [1000, 'low'],
      [1300, 'fair'],
      [1600, 'high'],
      [1900, 'rare'],
    ] as const) {
      const shown = Array.from({ length: rolls }, (_, n) =>
        ceilingWord(ceiling, 5, createChance('shown').stream('hero-birth', 'ceiling', n)),
      )
      const wrong = shown.filter(({ word }) => word !== truth).length
      expect(shown[0]?.errorPermille).toBe(240)
      expect(Math.abs((wrong * 1000) / rolls - 240)).toBeLessThan(25)
    }
  })
})
