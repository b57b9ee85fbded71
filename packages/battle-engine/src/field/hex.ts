import * as memory from '../state/memory.ts'

const { int16s, uint8s } = memory
/**
 * The hex field: 13 × 9, flat-top hexes in columns, odd columns half a hex lower. A cell is column + 13 · row.
 * Only columns mirror exactly on a 13-wide field: (c, r) ↔ (12 − c, r), because 13 is odd.
 */
export const COLUMNS = 13
export const ROWS = 9
export const CELLS = COLUMNS * ROWS

export function cellOf(column: number, row: number): number {
  return column + COLUMNS * row
}
export function mirrorOf(cell: number): number {
  const column = cell % COLUMNS
  return cell - column + (COLUMNS - 1 - column)
}

/** Forward-up, forward-down, up, down, back-up, back-down; the opposite of d is 5 − d. */
const STEPS_EVEN = [
  [1, -1],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [-1, 0],
] as const
const STEPS_ODD = [
  [1, 0],
  [1, 1],
  [0, -1],
  [0, 1],
  [-1, 0],
  [-1, 1],
] as const
/** The same order seen from the right side: forward is to the left. */
const SEEN_FROM_RIGHT = [4, 5, 2, 3, 0, 1] as const

function stepFrom(cell: number, direction: number): number {
  const column = cell % COLUMNS
  const row = (cell - column) / COLUMNS
  const [dc, dr] = (column % 2 === 0 ? STEPS_EVEN : STEPS_ODD)[direction] ?? [0, 0]
  const c = column + dc
  const r = row + dr
  return c < 0 || c >= COLUMNS || r < 0 || r >= ROWS ? -1 : cellOf(c, r)
}

/**
 * Tables by cell have room for any seven bits: hot code reads a cell as `word & 127`, which V8 then knows to lie in the table
 * and to overflow nothing (docs/adr/0022). What lies behind the last cell is never meant.
 */
export const ROOM = 128
/** NEIGHBOURS[(side · 117 + cell) · 6 + d] in the order of the side's own frame, −1 off the field. */
export const NEIGHBOURS = int16s((CELLS + ROOM) * 6)
/** OWN[side · 117 + cell]: the cell's index in the side's own mirrored frame; the last word in every tie. */
export const OWN = uint8s(CELLS + ROOM)
/** DISTANCE[a · 128 + b] in hexes, terrain ignored; 15 from anywhere to NOWHERE. */
export const DISTANCE = uint8s(ROOM * ROOM)
/** The cell of one who stands on none. */
export const NOWHERE = 127

for (let cell = 0; cell < CELLS; cell++) {
  OWN[cell] = cell
  OWN[CELLS + cell] = mirrorOf(cell)
  for (let d = 0; d < 6; d++) {
    NEIGHBOURS[cell * 6 + d] = stepFrom(cell, d)
    NEIGHBOURS[(CELLS + cell) * 6 + d] = stepFrom(cell, SEEN_FROM_RIGHT[d] ?? 0)
  }
  DISTANCE[cell * ROOM + NOWHERE] = 15
  for (let other = 0; other < CELLS; other++) DISTANCE[cell * ROOM + other] = hexDistance(cell, other)
}

function hexDistance(a: number, b: number): number {
  const ca = a % COLUMNS
  const cb = b % COLUMNS
  const ra = (a - ca) / COLUMNS - (ca - (ca % 2)) / 2
  const rb = (b - cb) / COLUMNS - (cb - (cb % 2)) / 2
  const dq = cb - ca
  const dr = rb - ra
  return Math.max(Math.abs(dq), Math.abs(dr), Math.abs(dq + dr))
}

export function distance(a: number, b: number): number {
  return DISTANCE[a * ROOM + b]!
}

/**
 * Does a wall on `w` stand in the line of sight from a to b? It does when it lies between them and its centre is nearer to
 * the segment than two thirds of the inner radius. All-integer and the same seen from either end and in the mirror.
 */
export function standsBetween(w: number, a: number, b: number): boolean {
  if (w === a || w === b) return false
  if (distance(a, w) + distance(w, b) > distance(a, b) + 1) return false
  const ax = a % COLUMNS
  const bx = b % COLUMNS
  const wx = w % COLUMNS
  const ay = (2 * (a - ax)) / COLUMNS + (ax % 2)
  const by = (2 * (b - bx)) / COLUMNS + (bx % 2)
  const wy = (2 * (w - wx)) / COLUMNS + (wx % 2)
  const dx = bx - ax
  const dy = by - ay
  // Real coordinates are (3/2 · x, √3/2 · y): squares keep them whole.
  const along = 3 * dx * (wx - ax) + dy * (wy - ay)
  if (along <= 0 || along >= 3 * dx * dx + dy * dy) return false
  const cross = dx * (wy - ay) - dy * (wx - ax)
  return 27 * cross * cross < 12 * dx * dx + 4 * dy * dy
}
