import * as hex from './hex.ts'
import * as rows from './rows.ts'

const { CELLS, standsBetween } = hex
const { BIT_OF, SET_WORDS, setOf, WORD_OF } = rows

/** Sets of the cells that stand between two (hex.ts, standsBetween), each made when it is first asked for. */
const SETS = new Int32Array(CELLS * CELLS * SET_WORDS)
const KNOWN = new Uint8Array(CELLS * CELLS)

/** Does `w` stand between a and b? A look-up: lines are asked after hundreds of times a battle. */
export function isBetween(w: number, a: number, b: number): boolean {
  const line = a * CELLS + b
  if (KNOWN[line] === 0) learn(line, a, b)
  return (SETS[line * SET_WORDS + WORD_OF[w]!]! & BIT_OF[w]!) !== 0
}

function learn(line: number, a: number, b: number): void {
  KNOWN[line] = 1
  SETS.set(
    setOf((cell) => standsBetween(cell, a, b)),
    line * SET_WORDS,
  )
}
