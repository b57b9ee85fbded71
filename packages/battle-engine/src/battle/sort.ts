import * as layout from '../state/layout.ts'
import * as memory from '../state/memory.ts'

const { SCRATCH } = layout
const { int32s } = memory

/** Twelve keys, one a hero. */
export const KEYS = int32s(SCRATCH)

/**
 * Puts the keys in order, the greatest first, by a sorting network: 40 pairs in eight steps, the same whatever the keys. Sorting by
 * branches, or a number of turns that is not always the same, is guessed wrong at every turn.
 */
export function sortKeys(): void {
  inOrder(0, 8)
  inOrder(1, 7)
  inOrder(2, 6)
  inOrder(3, 11)
  inOrder(4, 10)
  inOrder(5, 9)

  inOrder(0, 2)
  inOrder(1, 4)
  inOrder(3, 5)
  inOrder(6, 8)
  inOrder(7, 10)
  inOrder(9, 11)

  inOrder(0, 1)
  inOrder(2, 9)
  inOrder(4, 7)
  inOrder(5, 6)
  inOrder(10, 11)

  inOrder(1, 3)
  inOrder(2, 7)
  inOrder(4, 9)
  inOrder(8, 10)

  inOrder(0, 1)
  inOrder(2, 3)
  inOrder(4, 5)
  inOrder(6, 7)
  inOrder(8, 9)
  inOrder(10, 11)

  inOrder(1, 2)
  inOrder(3, 5)
  inOrder(6, 8)
  inOrder(9, 10)

  inOrder(2, 4)
  inOrder(3, 6)
  inOrder(5, 8)
  inOrder(7, 9)

  inOrder(1, 2)
  inOrder(3, 4)
  inOrder(5, 6)
  inOrder(7, 8)
  inOrder(9, 10)
}

function inOrder(i: number, j: number): void {
  const keys = KEYS
  const a = keys[i]!
  const b = keys[j]!
  keys[i] = a > b ? a : b
  keys[j] = a > b ? b : a
}
