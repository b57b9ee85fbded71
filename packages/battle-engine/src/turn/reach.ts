import * as layout from '../state/layout.ts'
import * as fieldEffects from '../field/effects.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import { ground } from '../field/ground.ts'
import * as states from '../combat/status.ts'

const { RAISED_WALL } = fieldEffects
const {
  CELL,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_SLOTS,
  FIELD_WALLS,
  MOVE,
  ROUND_IN_HOUR,
  S,
  STANCE,
  STANDING,
  STATUS_MASK,
  TRAITS,
} = layout
const { CELLS } = hex
const { DOORS, TOLL } = grounds
const { HASTE, ROOT, SLOW, SURE_FOOT } = states

/** Cells the hero can stop on, nearest first, the starting cell at 0. Filled by floodFrom. */
export const REACHED = new Int16Array(128)
export let reachedCount = 0

/**
 * What the last flood found of a cell: floodMark = taken, floodMark + 1 + moves = reached, less = not reached. The mark rises
 * from flood to flood, so that nothing need be cleared.
 */
export const MARK = new Int32Array(CELLS)
export let floodMark = 0
const MARK_STEP = 256
const LAST_MARK = 1 << 29

/** Where in REACHED the cell before lies. */
const PARENT = new Int16Array(128)
/** Cells found but not yet looked at, by moves, with the place of the cell before << 8: a row each. */
const LEVEL = new Int32Array(12 * CELLS + 1)

// Own names for what this module exports: V8 looks an export up at every use.
const reached = REACHED
const marks = MARK

const STORM = 1
const HOLD = 3

/** Moves a hero has this turn. Source: ruleset 1, sections 1, 3 and 10. */
export function movesOf(hero: number, extra: number): number {
  const mask = S[STATUS_MASK + hero]!
  if ((mask & (1 << ROOT)) !== 0) return 0
  let moves = S[MOVE + hero]! + extra
  const stance = S[STANCE + (hero < 6 ? 0 : 1)]
  if (stance === STORM && S[ROUND_IN_HOUR] === 1) moves++
  else if (stance === HOLD && S[ROUND_IN_HOUR]! > 3) moves--
  if ((mask & (1 << HASTE)) !== 0) moves++
  if ((mask & (1 << SLOW)) !== 0) moves--
  return moves < 1 ? 1 : moves > 9 ? 9 : moves
}

/** Finds every cell within `moves`, cheapest first; equal costs in the order of the side's own frame. */
export function floodFrom(hero: number, moves: number): void {
  const mark = nextMark()
  const s = S
  const seen = marks
  for (let h = 0; h < 12; h++) if (s[STANDING + h] === 1) seen[s[CELL + h]!] = mark
  if (S[FIELD_WALLS] !== 0) markWalls(mark)
  const start = S[CELL + hero]!
  marks[start] = mark + 1
  const frame = hero < 6 ? 0 : CELLS
  if (ground.hasRough && (S[TRAITS + hero]! & SURE_FOOT) === 0) floodRough(start, frame, moves, mark)
  else floodEven(start, frame, moves, mark)
}

function nextMark(): number {
  let mark = floodMark + MARK_STEP
  if (mark > LAST_MARK) {
    marks.fill(0)
    mark = MARK_STEP
  }
  floodMark = mark
  return mark
}
function markWalls(mark: number): void {
  for (let slot = 0; slot < FIELD_SLOTS; slot++)
    if (S[FIELD_KIND + slot] === RAISED_WALL) marks[S[FIELD_CELL + slot]!] = mark
}

/**
 * Every step costs one: what has been reached is itself the queue. No branch hangs on whether a cell is fresh (each is put
 * at the queue's end, which only a fresh one moves on): such branches are guessed wrong half the time and cost most of a flood.
 */
function floodEven(start: number, frame: number, moves: number, mark: number): void {
  // Locals from here on: inside a loop V8 takes only these for constants.
  const doors = DOORS
  const seen = marks
  const queue = reached
  const parents = PARENT
  const last = mark + 1 + moves
  queue[0] = start | 0
  parents[0] = -1
  let found = 1
  let i = 0
  for (let worth = mark + 2; worth <= last; worth = (worth + 1) | 0) {
    for (const end = found; i < end; i = (i + 1) | 0) {
      const at = ((frame + queue[i]!) * 6) | 0
      for (let d = 0; d < 6; d = (d + 1) | 0) {
        const next = doors[at + d]!
        const old = seen[next]!
        const fresh = (old - mark) >> 31
        queue[found] = next
        parents[found] = i
        seen[next] = old + ((worth - old) & fresh)
        found = (found - fresh) | 0
      }
    }
  }
  reachedCount = found
}

/**
 * Rough ground costs two, so cells found wait in a row by their moves. A cell's toll is its own: whoever comes first comes
 * cheapest, and none is found twice. Without branches like floodEven.
 */
function floodRough(start: number, frame: number, moves: number, mark: number): void {
  const doors = DOORS
  const tolls = TOLL
  const seen = marks
  const queue = reached
  const parents = PARENT
  const rows = LEVEL
  rows[0] = start | (-1 << 8)
  let found = 0
  let end = 1
  let nextEnd = CELLS
  for (let level = 0; level <= moves; level = (level + 1) | 0) {
    let afterEnd = (level + 2) * CELLS
    for (let i = level * CELLS; i < end; i = (i + 1) | 0) {
      const cell = rows[i]! & 255
      queue[found] = cell
      parents[found] = rows[i]! >> 8
      const at = ((frame + cell) * 6) | 0
      const ways = level < moves ? 6 : 0
      for (let d = 0; d < ways; d = (d + 1) | 0) {
        const next = doors[at + d]!
        const old = seen[next]!
        const rough = (1 - tolls[next]!) >> 31
        const total = (level + 1 - rough) | 0
        const fresh = ((old - mark) & (total - moves - 1)) >> 31
        rows[nextEnd + ((afterEnd - nextEnd) & rough)] = next | (found << 8)
        afterEnd = (afterEnd - (fresh & rough)) | 0
        nextEnd = (nextEnd - (fresh & ~rough)) | 0
        seen[next] = old + ((mark + 1 + total - old) & fresh)
      }
      found = (found + 1) | 0
    }
    end = nextEnd
    nextEnd = afterEnd
  }
  reachedCount = found
}

/** Moves to a reached cell. */
export function costTo(cell: number): number {
  return marks[cell]! - floodMark - 1
}
/** The way to a reached cell, without the start; its length. */
export const PATH = new Int16Array(CELLS)
const path = PATH
export function pathTo(cell: number): number {
  const queue = reached
  const parents = PARENT
  let last = 0
  while (queue[last] !== cell) last++
  let length = 0
  for (let at = last; parents[at]! >= 0; at = parents[at]!) length++
  let i = length
  for (let at = last; parents[at]! >= 0; at = parents[at]!) path[--i] = queue[at]!
  return length
}
