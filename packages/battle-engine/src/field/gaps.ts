import * as layout from '../state/layout.ts'
import * as hex from './hex.ts'

const { CELL, S, SCRATCH, STANDING } = layout
const { CELLS, DISTANCE } = hex

/**
 * Hexes between all heroes: GAPS[hero · 2 + side] holds those to the six of a side, four bits each with a free bit above, 15 for
 * one who does not stand. A cache of CELL and STANDING: who writes those says so here (measureAgain, forgetGaps).
 */
export const GAPS = new Int32Array(SCRATCH)
let known = false

/** Many have moved, or nobody knows who: all is measured anew when it is next asked for. */
export function forgetGaps(): void {
  known = false
}

/** He has another cell, or stands or lies where he did not. */
export function measureAgain(hero: number): void {
  if (!known) return
  const s = S
  const gaps = GAPS
  const distances = DISTANCE
  const side = hero < 6 ? 0 : 1
  const place = 5 * (hero - 6 * side)
  const others = ~(15 << place)
  const row = s[CELL + hero]! * CELLS
  const lies = (s[STANDING + hero]! - 1) & 15
  let left = 0
  let right = 0
  for (let i = 0; i < 6; i = (i + 1) | 0) {
    const at = i * 2 + side
    const toLeft = distances[row + s[CELL + i]!]!
    const toRight = distances[row + s[CELL + 6 + i]!]!
    gaps[at] = (gaps[at]! & others) | ((toLeft | lies) << place)
    gaps[at + 12] = (gaps[at + 12]! & others) | ((toRight | lies) << place)
    left |= (toLeft | ((s[STANDING + i]! - 1) & 15)) << (5 * i)
    right |= (toRight | ((s[STANDING + 6 + i]! - 1) & 15)) << (5 * i)
  }
  gaps[hero * 2] = left
  gaps[hero * 2 + 1] = right
}

function measureAll(): void {
  known = true
  for (let h = 0; h < 12; h++) measureAgain(h)
}

/** The six gaps of a hero to a side. */
export function gapsTo(hero: number, side: number): number {
  if (!known) measureAll()
  return GAPS[hero * 2 + side]!
}

const ONES = 0x02108421
const GUARD_BITS = 0x21084210

/**
 * A bit each of the six whose gap is not greater than `hexes`: at place 4, 9, … 29 for the first to the sixth. One subtraction
 * leaves the free bit above a gap where that holds.
 */
export function within(gaps: number, hexes: number): number {
  return (GUARD_BITS + Math.imul(hexes > 14 ? 14 : hexes, ONES) - gaps) & GUARD_BITS
}
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
