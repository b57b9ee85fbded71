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
const {
  BIT_OF,
  BIT_PLACE,
  cellAt,
  DISKS,
  DISK_WORDS,
  EVEN_COLUMNS,
  ODD_COLUMNS,
  ROW_BITS,
  ROW_REST,
  SET_WORDS,
  WORD_OF,
} = rows
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
/** The same words behind as many that are nil: word k − 1 of a level is there for every k. */
const LEVELS_AND_BEFORE = int32s(LEVEL_WORDS + ROWS_WORDS)
export const LEVELS = LEVELS_AND_BEFORE.subarray(LEVEL_WORDS)

/** Row k: what lies beside the cells of row k − 1 of LEVELS, whether it can be entered or not. Row 0 stays nil. */
const BESIDE = int32s(ROWS_WORDS)
/** What he may enter for one move and for two. */
const FREE = int32s(SCRATCH)
const FREE_ROUGH = int32s(SCRATCH)

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

/** Rows that every flood has beside its first: most heroes have as many moves, and who tells costs asks them without a branch. */
export const ROWS_AT_LEAST = 3

/** Finds every cell within `moves`, and all that fewer moves reach on the way. */
export function floodFrom(hero: number, moves: number): void {
  if (FLOOD[OF] !== hero) beginFlood(hero)
  const rows = moves < ROWS_AT_LEAST ? ROWS_AT_LEAST : moves
  if (FLOOD[ROWS_KNOWN]! < rows) spread(rows)
  FLOOD[MOVES] = moves
}
/** Moves of the last flood: its row of LEVELS holds all that is reached. */
export function movesFlooded(): number {
  return FLOOD[MOVES]! & 15
}

function beginFlood(hero: number): void {
  const s = S
  const h = hero & 15
  const stands = STANDS
  const disks = DISKS
  const sureFooted = (s[TRAITS + h]! & SURE_FOOT) !== 0 ? -1 : 0
  for (let k = 0; k < SET_WORDS; k++) {
    const open = ~(stands[k]! | stands[8 + k]!)
    FREE[k] = (EVEN[k]! | (ROUGH[k]! & sureFooted)) & open
    FREE_ROUGH[k] = ROUGH[k]! & ~sureFooted & open
  }
  if (s[FIELD_WALLS] !== 0) blockWalls()
  // The first two rows begin as the disks around him: one cell, and what lies beside it.
  const disk = (s[CELL + h]! & 127) * DISK_WORDS
  for (let k = 0; k < SET_WORDS; k++) {
    const start = disks[disk + k]!
    const next = disks[disk + SET_WORDS + k]!
    levels[k] = start
    levels[LEVEL_WORDS + k] = start | (next & FREE[k]!)
    BESIDE[LEVEL_WORDS + k] = next
  }
  FLOOD[OF] = hero
  FLOOD[ROWS_KNOWN] = 1
}

function blockWalls(): void {
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (S[FIELD_KIND + slot] !== RAISED_WALL) continue
    const cell = S[FIELD_CELL + slot]! & 127
    const word = WORD_OF[cell]! & 7
    FREE[word]! &= ~BIT_OF[cell]!
    FREE_ROUGH[word]! &= ~BIT_OF[cell]!
  }
}

/**
 * All cells at once, level by level: what lies beside the last level and costs one, what lay beside the one before and costs
 * two. A hex has neighbours above and below it, and on both flanks: in its own row, and in the row above it for an even
 * column, below it for an odd one. (As rows.ts, widen.)
 */
function spread(moves: number): void {
  const rowsOf = levels
  const beside = BESIDE
  const free = FREE
  const rough = FREE_ROUGH
  for (let row = FLOOD[ROWS_KNOWN]!; row < moves; row++) {
    const at = (row & 15) * LEVEL_WORDS
    let here = rowsOf[at]!
    let below = rowsOf[at + 1]!
    let up = here << ROW_BITS
    let down = (here >>> ROW_BITS) | (below << ROW_REST)
    let flank = here | (up & ODD_COLUMNS) | (down & EVEN_COLUMNS)
    let flankAbove = 0
    for (let k = 0; k < SET_WORDS; k++) {
      const beyond = k < SET_WORDS - 2 ? rowsOf[at + k + 2]! : 0
      const upBelow = (below << ROW_BITS) | (here >>> ROW_REST)
      const downBelow = (below >>> ROW_BITS) | (beyond << ROW_REST)
      const flankBelow = below | (upBelow & ODD_COLUMNS) | (downBelow & EVEN_COLUMNS)
      const next = up | down | (flank << 1) | (flankAbove >>> 31) | (flank >>> 1) | (flankBelow << 31)
      beside[at + LEVEL_WORDS + k] = next
      rowsOf[at + LEVEL_WORDS + k] = here | (next & free[k]!) | (beside[at + k]! & rough[k]!)
      here = below
      below = beyond
      up = upBelow
      down = downBelow
      flankAbove = flank
      flank = flankBelow
    }
  }
  FLOOD[ROWS_KNOWN] = moves
}

/** Moves to a reached cell. */
export function costTo(cell: number): number {
  const rowsOf = levels
  const place = BIT_PLACE[cell & 127]!
  const word = place >> 5
  let cost = 0
  for (let row = 0; row <= ROWS_AT_LEAST; row++)
    cost = (cost + ((~rowsOf[row * LEVEL_WORDS + word]! >>> place) & 1)) | 0
  while (((rowsOf[(cost & 15) * LEVEL_WORDS + word]! >>> place) & 1) === 0) cost++
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
  const words = LEVELS_AND_BEFORE
  const places = BIT_PLACE
  const side = hero < 6 ? 0 : 1
  let moves = movesTo(goal)
  let cell = goal & 127
  let first = PATH_END
  let directions = 0
  while (moves > 0) {
    const place = places[cell]!
    moves = (moves - 1 - ((rough[place >> 5]! >>> place) & 1)) | 0
    // The bits around a cell, from the one left above it to the one right below it, are no more than a word.
    const from = place + 32 - ROW_BITS - 1
    const at = (moves & 15) * LEVEL_WORDS + (from >> 5)
    const around = (words[at + LEVEL_WORDS - 1]! >>> from) | ((words[at + LEVEL_WORDS]! << 1) << ~from)
    const window = (around & 7) | ((around >>> (ROW_BITS - 3)) & 56) | ((around >>> (2 * ROW_BITS - 6)) & 448)
    const door = doors[window * 4 + (place & 1) * 2 + side]! & 7
    first = (first - 1) & 15
    path[first] = cell
    directions = (directions << 3) | (5 - door)
    cell = neighbours[cell * 6 + door]! & 127
  }
  DIRECTIONS[0] = directions
  return PATH_END - first
}

/** Directions of the right side's frame, in those of the left. */
const SEEN_FROM_RIGHT = [4, 5, 2, 3, 0, 1] as const

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
        if ((window & (1 << (row * 3 + column))) !== 0)
          FIRST_DOOR[window * 4 + odd * 2 + side] = side === 0 ? door : SEEN_FROM_RIGHT[door]!
      }
    }
  }
