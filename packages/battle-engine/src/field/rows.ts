import { CELLS, COLUMNS, DISTANCE, ROOM, ROWS } from './hex.ts'
import * as memory from '../state/memory.ts'

const { int32s, uint8s } = memory

/**
 * Sets of cells as bits: four words hold the nine rows one after the other, a bit a column and a free one behind the last, so
 * that no row runs into the next. A whole flood, a disk or what is seen is then a handful of ANDs and ORs, without a branch on
 * any cell.
 */
export const SET_WORDS = 4
/** Bits from a cell to the one below it. Even, so that a column and its bit are odd or even alike; and the rest of a word. */
export const ROW_BITS = 14
export const ROW_REST = 32 - ROW_BITS
/** Columns whose hexes lie higher, and those that lie half a hex lower. */
export const EVEN_COLUMNS = 0x5555_5555
export const ODD_COLUMNS = ~EVEN_COLUMNS

/** A cell's place among all bits of a set, its word and its bit there. */
export const BIT_PLACE = uint8s(128)
export const WORD_OF = uint8s(128)
export const BIT_OF = int32s(128)
for (let cell = 0; cell < CELLS; cell++) {
  const place = cell + ((cell / COLUMNS) | 0) * (ROW_BITS - COLUMNS)
  BIT_PLACE[cell] = place
  WORD_OF[cell] = place >> 5
  BIT_OF[cell] = 1 << place
}

/** The cell of bit number `bit` (0–31) of word `word`: a free bit fewer for each row before it. */
export function cellAt(word: number, bit: number): number {
  const place = word * 32 + bit
  // A fourteenth, rounded down, of numbers to 127.
  return place - ((place * 147) >> 11)
}

/** A set of the cells that pass. */
export function setOf(has: (cell: number) => boolean): Int32Array {
  const set = new Int32Array(SET_WORDS)
  for (let cell = 0; cell < CELLS; cell++) if (has(cell)) set[WORD_OF[cell]!]! |= BIT_OF[cell]!
  return set
}

/** All cells there are. */
const FIELD = int32s(32)
FIELD.set(setOf(() => true))
/** Widens the set at word `from` of `sets` by a hex all around, into word `to`; `from` and `to` are multiples of four below 32. */
export function widen(sets: Int32Array, from: number, to: number): void {
  const at = from & 28
  const out = to & 28
  let here = sets[at]!
  let below = sets[at + 1]!
  let up = here << ROW_BITS
  let down = (here >>> ROW_BITS) | (below << ROW_REST)
  let flank = here | (up & ODD_COLUMNS) | (down & EVEN_COLUMNS)
  let flankAbove = 0
  for (let k = 0; k < SET_WORDS; k++) {
    const beyond = k < SET_WORDS - 2 ? sets[at + k + 2]! : 0
    const upBelow = (below << ROW_BITS) | (here >>> ROW_REST)
    const downBelow = (below >>> ROW_BITS) | (beyond << ROW_REST)
    const flankBelow = below | (upBelow & ODD_COLUMNS) | (downBelow & EVEN_COLUMNS)
    // Rows cross from word to word: the last bit of one has its neighbour in the next.
    const next = up | down | (flank << 1) | (flankAbove >>> 31) | (flank >>> 1) | (flankBelow << 31)
    sets[out + k] = here | (next & FIELD[k]!)
    here = below
    below = beyond
    up = upBelow
    down = downBelow
    flankAbove = flank
    flank = flankBelow
  }
}

/** DISKS[cell · DISK_WORDS + n · SET_WORDS + word]: all cells within n hexes of a cell, n up to 9. */
export const DISK_MOST = 9
export const DISK_WORDS = (DISK_MOST + 1) * SET_WORDS
export const DISKS = int32s((ROOM + 2) * DISK_WORDS)
for (let cell = 0; cell < CELLS; cell++)
  for (let n = 0; n <= DISK_MOST; n++)
    DISKS.set(
      setOf((other) => DISTANCE[cell * ROOM + other]! <= n),
      cell * DISK_WORDS + n * SET_WORDS,
    )

if (ROWS * ROW_BITS > 32 * SET_WORDS || COLUMNS >= ROW_BITS) throw new Error('the field outgrew its rows of bits')
