import { arenaOf, BRUSH, HEIGHT, type Arena } from './arena.ts'
import * as hex from './hex.ts'
import { standsBetween } from './hex.ts'
import { RAISED_WALL } from './effects.ts'
import * as layout from '../state/layout.ts'

const { CELLS, DISTANCE } = hex
const { CELL, FIELD_CELL, FIELD_KIND, FIELD_SLOTS, FIELD_WALLS, S } = layout

/** The ground of the battle being played. */
export let ground: Arena = arenaOf(0)

export function standOn(arena: number): void {
  ground = arenaOf(arena)
}

/** Free line of sight: walls of the arena and raised ones block, water does not. */
export function sees(from: number, to: number): boolean {
  if (ground.hasWalls && ground.sight[from * CELLS + to] === 0) return false
  if (S[FIELD_WALLS] === 0) return true
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (S[FIELD_KIND + slot] === RAISED_WALL && standsBetween(S[FIELD_CELL + slot]!, from, to)) return false
  }
  return true
}
export function isCover(cell: number): boolean {
  return ground.terrain[cell] === BRUSH
}
export function isHigh(cell: number): boolean {
  return ground.terrain[cell] === HEIGHT
}
/** Hexes between two heroes. */
export function apart(a: number, b: number): number {
  return DISTANCE[S[CELL + a]! * CELLS + S[CELL + b]!]!
}
/** Hexes from a cell to the nearer standard. */
export function toNearestStandard(cell: number): number {
  const north = DISTANCE[cell * CELLS + ground.standards[0]]!
  const south = DISTANCE[cell * CELLS + ground.standards[1]]!
  return north < south ? north : south
}
