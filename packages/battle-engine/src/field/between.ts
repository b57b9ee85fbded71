import * as hex from './hex.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { CELLS, COLUMNS, DISTANCE, ROOM } = hex

/** Coordinates of a cell as standsBetween (hex.ts) reckons them: column, and twice the row, one lower in odd columns. */
const ACROSS = int32s(128)
const DOWN = int32s(128)
for (let cell = 0; cell < CELLS; cell++) {
  const column = cell % COLUMNS
  ACROSS[cell] = column
  DOWN[cell] = (2 * (cell - column)) / COLUMNS + (column % 2)
}

/**
 * Does `w` stand between a and b? As hex.ts, standsBetween: asked after hundreds of times a battle, so without a division; a
 * table of all lines would be slower, as it outgrows the caches.
 */
export function isBetween(w: number, a: number, b: number): boolean {
  const from = a & 127
  const to = b & 127
  const wall = w & 127
  if (wall === from || wall === to) return false
  if (DISTANCE[from * ROOM + wall]! + DISTANCE[wall * ROOM + to]! > DISTANCE[from * ROOM + to]! + 1) return false
  const x = ACROSS[from]!
  const y = DOWN[from]!
  const dx = ACROSS[to]! - x
  const dy = DOWN[to]! - y
  const wx = ACROSS[wall]! - x
  const wy = DOWN[wall]! - y
  const length = 3 * dx * dx + dy * dy
  const along = 3 * dx * wx + dy * wy
  if (along <= 0 || along >= length) return false
  const cross = dx * wy - dy * wx
  return 27 * cross * cross < 4 * length
}
