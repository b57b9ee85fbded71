/**
 * Where a cell lies on the drawn board. Flat-top hexes of side 40, odd columns half a hex lower; a cell is
 * column + 13 · row. A flipped board is mirrored left to right, as the engine mirrors a side's frame.
 */
export const COLUMNS = 13
export const ROWS = 9
export const HEX = 40
const RISE = Math.sqrt(3) * HEX

export const BOARD_WIDTH = HEX * (1.5 * (COLUMNS - 1) + 2)
export const BOARD_HEIGHT = RISE * (ROWS + 0.5)
/** Room around the hexes for statuses and damage numbers of the outer rows. */
export const MARGIN = 16

export type Point = { readonly x: number; readonly y: number }

export function columnOf(cell: number): number {
  return cell % COLUMNS
}

export function centreOf(cell: number, flipped = false): Point {
  const column = columnOf(cell)
  const row = (cell - column) / COLUMNS
  const shown = flipped ? COLUMNS - 1 - column : column
  return { x: HEX * (1 + 1.5 * shown), y: RISE * (row + 0.5 + (column % 2) / 2) }
}

/** The corners of a hex around (0, 0), as an SVG points list; `inset` keeps clear of the neighbours' ink. */
export function hexPoints(inset = 0): string {
  const side = HEX - inset
  const rise = (Math.sqrt(3) / 2) * side
  return [
    [side, 0],
    [side / 2, rise],
    [-side / 2, rise],
    [-side, 0],
    [-side / 2, -rise],
    [side / 2, -rise],
  ]
    .map(([x, y]) => `${round(x)},${round(y)}`)
    .join(' ')
}

/** Cells that touch this one, for the ring within which a hero counts on a standard. */
export function ringAround(cell: number): number[] {
  const { x, y } = centreOf(cell)
  return ALL_CELLS.filter((other) => {
    const at = centreOf(other)
    return other !== cell && Math.hypot(at.x - x, at.y - y) < RISE * 1.1
  })
}

export const ALL_CELLS: readonly number[] = Array.from({ length: COLUMNS * ROWS }, (_, cell) => cell)

/** "C4": columns by letter from the left, rows by number from the top. */
export function cellName(cell: number): string {
  const column = columnOf(cell)
  return `${String.fromCodePoint(65 + column)}${(cell - column) / COLUMNS + 1}`
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100
}
