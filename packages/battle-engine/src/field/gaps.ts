import * as layout from '../state/layout.ts'
import * as hex from './hex.ts'
import * as rows from './rows.ts'
import * as memory from '../state/memory.ts'

const { int32s, uint8s } = memory

const { CELL, S, SCRATCH, STANDING } = layout
const { DISTANCE, NOWHERE, ROOM } = hex
const { BIT_OF, WORD_OF } = rows

/**
 * Hexes between all heroes: GAPS[hero · 2 + side] holds those to the six of a side, four bits each with a free bit above, 15 for
 * one who does not stand. A cache of CELL and STANDING: who writes those says so here (measureAgain, measureAll).
 */
export const GAPS = int32s(SCRATCH)
/** STANDS[side · 8 + word]: the set of cells (rows.ts) where somebody of a side stands. Kept with the gaps. */
export const STANDS = int32s(SCRATCH)
/** The cell at which a hero was last put into STANDS; NOWHERE for one who lies. Kept with the gaps. */
export const PUT_AT = uint8s(128)

/** He has another cell, or stands or lies where he did not. */
export function measureAgain(hero: number): void {
  const s = S
  const gaps = GAPS
  const distances = DISTANCE
  const putAt = PUT_AT
  const h = hero & 15
  const side = h < 6 ? 0 : 1
  const place = 5 * (h - 6 * side)
  const others = ~(15 << place)
  const cell = s[STANDING + h] === 0 ? NOWHERE : s[CELL + h]! & 127
  // Who lies is as far from all as can be told, and all from him.
  const lies = cell === NOWHERE ? 15 : 0
  const row = (s[CELL + h]! & 127) * ROOM
  put(h, side, cell)
  let left = 0
  let right = 0
  for (let i = 0; i < 6; i++) {
    const at = i * 2 + side
    const toLeft = distances[row + putAt[i]!]! | lies
    const toRight = distances[row + putAt[6 + i]!]! | lies
    gaps[at] = (gaps[at]! & others) | (toLeft << place)
    gaps[at + 12] = (gaps[at + 12]! & others) | (toRight << place)
    left |= toLeft << (5 * i)
    right |= toRight << (5 * i)
  }
  gaps[h * 2] = left
  gaps[h * 2 + 1] = right
}

/** Bits are turned around, so that two who change places may be measured one after the other. That of NOWHERE is nil. */
function put(h: number, side: number, cell: number): void {
  const stands = STANDS
  const before = PUT_AT[h]! & 127
  const leaves = (side * 8 + WORD_OF[before]!) & 15
  stands[leaves] = stands[leaves]! ^ BIT_OF[before]!
  const enters = (side * 8 + WORD_OF[cell]!) & 15
  stands[enters] = stands[enters]! ^ BIT_OF[cell]!
  PUT_AT[h] = cell
}

/** Many have moved, or nobody knows who: all is measured anew. Whoever begins an hour or writes cells and standing otherwise calls it. */
export function measureAll(): void {
  STANDS.fill(0)
  PUT_AT.fill(NOWHERE)
  for (let h = 0; h < 12; h++) measureAgain(h)
}

/** The six gaps of a hero to a side. */
export function gapsTo(hero: number, side: number): number {
  return GAPS[(hero & 15) * 2 + side]!
}

const ONES = 0x02108421
const GUARD_BITS = 0x21084210

/**
 * A bit each of the six whose gap is not greater than `hexes`: at place 4, 9, … 29 for the first to the sixth. One subtraction
 * leaves the free bit above a gap where that holds.
 */
export function within(gaps: number, hexes: number): number {
  return (LEAST_ABOVE[hexes & 127]! - gaps) & GUARD_BITS
}
/** By hexes: what a gap is taken from. Nobody who stands is farther than 14. */
const LEAST_ABOVE = int32s(128)
for (let hexes = 0; hexes < 128; hexes++) LEAST_ABOVE[hexes] = GUARD_BITS + ONES * Math.min(14, hexes)

/** Number, 0–5, of the least bit that `within` gives. */
export function firstOf(near: number): number {
  return (((31 - Math.clz32(near & -near)) * 52) >> 8) | 0
}
/** How many bits `within` gives. */
export function countOf(near: number): number {
  return (Math.imul(near >>> 4, ONES) >>> 25) & 31
}
/** The same bits at place 0 to 5. */
export function closedUp(near: number): number {
  return (
    ((near >>> 4) & 1) |
    ((near >>> 8) & 2) |
    ((near >>> 12) & 4) |
    ((near >>> 16) & 8) |
    ((near >>> 20) & 16) |
    ((near >>> 24) & 32)
  )
}
/** The gaps with 15 for number `i` of the six. */
export function without(gaps: number, i: number): number {
  return gaps | (15 << (5 * i))
}
