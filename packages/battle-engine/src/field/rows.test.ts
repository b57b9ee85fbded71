import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CELLS, distance } from './hex.ts'
import { BIT_OF, BIT_PLACE, cellAt, setOf, widen, WORD_OF } from './rows.ts'

const cells = [...Array(CELLS).keys()]

test('every cell has a bit of its own, which names the cell', () => {
  expect(new Set(BIT_PLACE.slice(0, CELLS)).size).toBe(CELLS)
  for (const cell of cells) {
    const word = WORD_OF[cell]!
    const bit = 31 - Math.clz32(BIT_OF[cell]!)
    expect(word * 32 + bit).toBe(BIT_PLACE[cell])
    expect(cellAt(word, bit)).toBe(cell)
  }
})

test('a set is widened by a hex all around, and by nothing beside the field', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(CELLS - 1), { maxLength: 20 }), (held) => {
      const sets = new Int32Array(16)
      sets.set(
        setOf((cell) => held.includes(cell)),
        4,
      )
      widen(sets, 4, 8)
      const wide = setOf((cell) => held.some((other) => distance(cell, other) <= 1))
      expect(Array.from(sets.slice(8, 12))).toEqual(Array.from(wide))
    }),
    { numRuns: 500, seed: 7 },
  )
})
