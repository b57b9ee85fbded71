import { CELLS, COLUMNS, DISTANCE, ROOM, ROWS } from './hex.ts'
import * as memory from '../state/memory.ts'

const { int32s, uint8s } = memory

/**
 * Sets of cells as bits: five words hold the nine rows, two a word, the even row in the low half, a bit a column. So a whole
 * flood, a disk or what is seen is a handful of ANDs and ORs, without a branch on any cell.
 */
export const SET_WORDS = 5
/** Columns whose hexes lie higher, and those that lie half a hex lower, in both halves of a word. */
export const EVEN_COLUMNS = 0x1555_1555
export const ODD_COLUMNS = 0x0aaa_0aaa

/** Word and bit of a cell. */
export const WORD_OF = uint8s(128)
export const BIT_OF = int32s(128)
for (let cell = 0; cell < CELLS; cell++) {
  const row = (cell / COLUMNS) | 0
  WORD_OF[cell] = row >> 1
  BIT_OF[cell] = 1 << ((cell % COLUMNS) + (row & 1) * 16)
}

/** The cell of bit number `place` (0–31) of word `word`. */
export function cellAt(word: number, place: number): number {
  return word * 2 * COLUMNS + place - (place >> 4) * (16 - COLUMNS)
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
/** Widens the set at word `from` of `sets` by a hex all around, into word `to`; `from` and `to` are multiples of eight below 64. */
export function widen(sets: Int32Array, from: number, to: number): void {
  const at = from & 56
  const out = to & 56
  let above = 0
  let here = sets[at]!
  for (let k = 0; k < SET_WORDS; k++) {
    const below = k === SET_WORDS - 1 ? 0 : sets[at + k + 1]!
    const up = (here << 16) | (above >>> 16)
    const down = (here >>> 16) | (below << 16)
    const flank = here | (up & ODD_COLUMNS) | (down & EVEN_COLUMNS)
    sets[out + k] = here | ((up | down | (flank << 1) | (flank >>> 1)) & FIELD[k]!)
    above = here
    here = below
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

if (ROWS > 2 * SET_WORDS || COLUMNS > 14) throw new Error('the field outgrew its rows of bits')
