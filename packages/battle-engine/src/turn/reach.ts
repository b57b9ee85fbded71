import * as layout from '../state/layout.ts'
import * as stanceContent from '../content/stances.ts'
import * as fieldEffects from '../field/effects.ts'
import * as gaps from '../field/gaps.ts'
import * as hex from '../field/hex.ts'
import * as rows from '../field/rows.ts'
import * as grounds from '../field/ground.ts'
import * as states from '../combat/status.ts'
import * as memory from '../state/memory.ts'

const { int16s, int32s, uint8s } = memory

const { HOLD_AFTER } = stanceContent
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
  SCRATCH,
  STANCE,
  STATUS_MASK,
  TRAITS,
} = layout
const { cellOf, CELLS, COLUMNS, NEIGHBOURS } = hex
const { BIT_OF, cellAt, EVEN_COLUMNS, ODD_COLUMNS, SET_WORDS, WORD_OF } = rows
const { EVEN, ROUGH } = grounds
const { STANDS } = gaps
const { HASTE, ROOT, SLOW, SURE_FOOT } = states

const STORM = 1
const HOLD = 3

/** Moves a hero has this turn. Source: ruleset 1, sections 1, 3 and 10. */
export function movesOf(hero: number, extra: number): number {
  const s = S
  const h = hero & 15
  const mask = s[STATUS_MASK + h]!
  if ((mask & (1 << ROOT)) !== 0) return 0
  const stance = s[STANCE + (h < 6 ? 0 : 1)]!
  const round = s[ROUND_IN_HOUR]!
  // Bits for branches: sides take turns, and their stances are guessed wrong.
  const storms = ((((stance ^ STORM) | (round ^ 1)) - 1) >>> 31) | 0
  const holds = (((stance ^ HOLD) - 1) & (HOLD_AFTER - round)) >>> 31
  const hastened = (mask >>> HASTE) & 1
  const slowed = (mask >>> SLOW) & 1
  const moves = (s[MOVE + h]! + extra + storms - holds + hastened - slowed) | 0
  return moves < 1 ? 1 : moves > 9 ? 9 : moves
}

/**
 * Sets of cells (field/rows.ts): row k holds what the hero reaches with k moves, from his own cell at 0. The last flood's
 * rows stay, so that more moves only add rows. Row words beyond SET_WORDS are nil.
 */
export const LEVEL_WORDS = 8
/** As many rows as four bits number, and the words beside the last. */
const ROWS_WORDS = 16 * LEVEL_WORDS + LEVEL_WORDS
export const LEVELS = int32s(ROWS_WORDS)

/** Row k: what lies beside the cells of row k − 1 of LEVELS, whether it can be entered or not. Row 0 stays nil. */
const BESIDE = int32s(ROWS_WORDS)
/** What he may enter for one move and for two. */
const FREE = int32s(SCRATCH)
const FREE_ROUGH = int32s(SCRATCH)
/** Where somebody stands, or a raised wall. */
const TAKEN = int32s(SCRATCH)

/** The flood: of whom, how many rows are known, and the moves last asked for, whose row holds all that he reaches. */
const FLOOD = int32s(SCRATCH)
const OF = 0
const ROWS_KNOWN = 1
const MOVES = 2
FLOOD[OF] = -1

const levels = LEVELS

/** Heroes have moved: what was flooded before no longer holds. */
export function forgetReached(): void {
  FLOOD[OF] = -1
}

/** Finds every cell within `moves`, and all that fewer moves reach on the way. */
export function floodFrom(hero: number, moves: number): void {
  if (FLOOD[OF] !== hero) beginFlood(hero)
  if (FLOOD[ROWS_KNOWN]! < moves) spread(moves)
  FLOOD[MOVES] = moves
}
/** Moves of the last flood: its row of LEVELS holds all that is reached. */
export function movesFlooded(): number {
  return FLOOD[MOVES]! & 15
}

function beginFlood(hero: number): void {
  const s = S
  const h = hero & 15
  const taken = TAKEN
  const stands = STANDS
  for (let k = 0; k < SET_WORDS; k++) taken[k] = stands[k]! | stands[8 + k]!
  if (s[FIELD_WALLS] !== 0) blockWalls()
  const sureFooted = (s[TRAITS + h]! & SURE_FOOT) !== 0 ? -1 : 0
  for (let k = 0; k < SET_WORDS; k++) {
    const open = ~taken[k]!
    FREE[k] = (EVEN[k]! | (ROUGH[k]! & sureFooted)) & open
    FREE_ROUGH[k] = ROUGH[k]! & ~sureFooted & open
    levels[k] = 0
  }
  const start = s[CELL + h]! & 127
  levels[WORD_OF[start]! & 7] = BIT_OF[start]!
  FLOOD[OF] = hero
  FLOOD[ROWS_KNOWN] = 0
}

function blockWalls(): void {
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (S[FIELD_KIND + slot] !== RAISED_WALL) continue
    const cell = S[FIELD_CELL + slot]! & 127
    TAKEN[WORD_OF[cell]! & 7]! |= BIT_OF[cell]!
  }
}

/**
 * All cells at once, level by level: what lies beside the last level and costs one, what lay beside the one before and costs
 * two. A hex has neighbours above and below it, and on both flanks: in its own row, and in the row above it for an even
 * column, below it for an odd one.
 */
function spread(moves: number): void {
  const rowsOf = levels
  const beside = BESIDE
  const free = FREE
  const rough = FREE_ROUGH
  for (let row = FLOOD[ROWS_KNOWN]!; row < moves; row++) {
    const at = (row & 15) * LEVEL_WORDS
    let above = 0
    let here = rowsOf[at]!
    for (let k = 0; k < SET_WORDS; k++) {
      const below = rowsOf[at + k + 1]!
      const up = (here << 16) | (above >>> 16)
      const down = (here >>> 16) | (below << 16)
      const flank = here | (up & ODD_COLUMNS) | (down & EVEN_COLUMNS)
      const next = up | down | (flank << 1) | (flank >>> 1)
      beside[at + LEVEL_WORDS + k] = next
      rowsOf[at + LEVEL_WORDS + k] = here | (next & free[k]!) | (beside[at + k]! & rough[k]!)
      above = here
      here = below
    }
  }
  FLOOD[ROWS_KNOWN] = moves
}

/** Moves to a reached cell. */
export function costTo(cell: number): number {
  const rowsOf = levels
  const bit = BIT_OF[cell & 127]!
  const word = WORD_OF[cell & 127]! & 7
  let cost = 0
  while ((rowsOf[(cost & 15) * LEVEL_WORDS + word]! & bit) === 0) cost++
  return cost
}
const movesTo = costTo

/** The reached cells as a list, in no order of meaning: who chooses among them tells equals apart by OWN. For rare questions. */
export const REACHED = int16s(128)
export function listReached(): number {
  let count = 0
  const last = movesFlooded() * LEVEL_WORDS
  for (let k = 0; k < SET_WORDS; k++)
    for (let left = levels[last + k]!; left !== 0; left &= left - 1) {
      REACHED[count] = cellAt(k, 31 - Math.clz32(left & -left))
      count++
    }
  return count
}

/** The way to a reached cell, without the start: its last cell stands at PATH_END − 1, and so at the same place whatever its length. */
export const PATH = int16s(128)
export const PATH_END = 16
const path = PATH
/** At 0: the directions of its steps as seen from side 0, three bits each, the first lowest. */
export const DIRECTIONS = int32s(SCRATCH)

/**
 * A cell's own toll is what its last step costs, so the way is found backwards, first door of the own frame first. Which doors
 * lead back is seen in one look: the nine bits around the cell, three of each row, name the door in a table.
 */
export function pathTo(hero: number, goal: number): number {
  const neighbours = NEIGHBOURS
  const rough = FREE_ROUGH
  const doors = FIRST_DOOR
  const side = hero < 6 ? 0 : 1
  let moves = movesTo(goal)
  let cell = goal & 127
  let first = PATH_END
  let directions = 0
  while (moves > 0) {
    moves = (moves - 1 - ((rough[WORD_OF[cell]! & 7]! & BIT_OF[cell]!) !== 0 ? 1 : 0)) | 0
    const row = (cell / COLUMNS) | 0
    const column = cell - row * COLUMNS
    const at = (moves & 15) * LEVEL_WORDS
    const above = row === 0 ? 0 : ((rowOf(at, row - 1) << 1) >>> column) & 7
    const beside = ((rowOf(at, row) << 1) >>> column) & 7
    const below = ((rowOf(at, row + 1) << 1) >>> column) & 7
    const door = doors[(above + beside * 8 + below * 64) * 4 + (column & 1) * 2 + side]! & 7
    first = (first - 1) & 15
    path[first] = cell
    directions = (directions << 3) | (5 - (side === 0 ? door : SEEN_FROM_RIGHT[door]!))
    cell = neighbours[(side * CELLS + cell) * 6 + door]! & 127
  }
  DIRECTIONS[0] = directions
  return PATH_END - first
}

/** A row of bits of the level at `at`; the tenth row is nil. */
function rowOf(at: number, row: number): number {
  return (levels[at + ((row >> 1) & 7)]! >>> ((row & 1) << 4)) & 0xffff
}

/** Directions of the right side's frame, in those of the left. */
const SEEN_FROM_RIGHT = uint8s(128)
SEEN_FROM_RIGHT.set([4, 5, 2, 3, 0, 1])

/** FIRST_DOOR[window · 4 + (1 if the column is odd) · 2 + side]: the first open door; the window as pathTo makes it. */
const FIRST_DOOR = uint8s(512 * 4)
for (let odd = 0; odd < 2; odd++)
  for (let side = 0; side < 2; side++) {
    const middle = cellOf(4 + odd, 4)
    for (let window = 0; window < 512; window++) {
      for (let door = 5; door >= 0; door--) {
        const next = NEIGHBOURS[(side * CELLS + middle) * 6 + door]!
        const row = ((next / COLUMNS) | 0) - 3
        const column = (next % COLUMNS) - 3 - odd
        if ((window & (1 << (row * 3 + column))) !== 0) FIRST_DOOR[window * 4 + odd * 2 + side] = door
      }
    }
  }
