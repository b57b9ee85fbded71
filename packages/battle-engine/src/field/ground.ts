import * as arenas from './arena.ts'
import type { Arena } from './arena.ts'
import * as hex from './hex.ts'
import * as rows from './rows.ts'
import * as fieldEffects from './effects.ts'
import * as layout from '../state/layout.ts'
import * as memory from '../state/memory.ts'

const { int16s, int32s, uint8s } = memory

const { arenaOf, BRUSH, HEIGHT, WAYS } = arenas
const { standsBetween, CELLS, DISTANCE, ROOM } = hex
const { BIT_OF, SET_WORDS, WORD_OF } = rows
const { RAISED_WALL } = fieldEffects
const { CELL, FIELD_CELL, FIELD_KIND, FIELD_SLOTS, FIELD_WALLS, S, SCRATCH } = layout

/**
 * The tables of the ground being fought on, copied to where they always lie: compiled code then holds their addresses as
 * constants. Meanings: Arena, field by field.
 */
export const TERRAIN = uint8s(ROOM)
export const TOLL = uint8s(ROOM)
/** Sets of cells, above 64 bytes each (state/layout.ts, SCRATCH). */
export const EVEN = int32s(SCRATCH)
export const ROUGH = int32s(SCRATCH)
export const HIGH = int32s(SCRATCH)
export const RING = int32s((2 * WAYS + 1) * SET_WORDS)
export const WAY = uint8s(CELLS + ROOM)
export const GAP_TO = uint8s(2 * CELLS + ROOM)
export const PLACE = int16s(3 * CELLS + ROOM)
export const SEEN = int32s((ROOM + 1) * SET_WORDS)
export const STANDARD_CELL = uint8s(ROOM)
export const WALK = uint8s(CELLS * CELLS + ROOM)
/** What is one number: the bright standard, and whether (1) walls or heights are there at all. */
export const GROUND = int32s(SCRATCH)
export const BRIGHT = 0
export const HAS_WALLS = 1
export const HAS_HEIGHT = 2

export function standOn(arena: number): void {
  const ground: Arena = arenaOf(arena)
  TERRAIN.set(ground.terrain)
  TOLL.set(ground.cost)
  EVEN.set(ground.even)
  ROUGH.set(ground.rough)
  HIGH.set(ground.high)
  RING.set(ground.ring)
  WAY.set(ground.way)
  GAP_TO.set(ground.gap)
  PLACE.set(ground.place)
  SEEN.set(ground.seen)
  STANDARD_CELL.set(ground.standards)
  WALK.set(ground.walk)
  GROUND[BRIGHT] = ground.bright
  GROUND[HAS_WALLS] = ground.hasWalls ? 1 : 0
  GROUND[HAS_HEIGHT] = ground.hasHeight ? 1 : 0
}
standOn(0)

const terrainAt = TERRAIN
const gapTo = GAP_TO

/** Free line of sight: walls of the arena and raised ones block, water does not. */
export function sees(from: number, to: number): boolean {
  // A set a cell: a seventh of the room that all pairs take, and so mostly in the processor's cache.
  if ((SEEN[(from & 127) * SET_WORDS + (WORD_OF[to & 127]! & 7)]! & BIT_OF[to & 127]!) === 0) return false
  return S[FIELD_WALLS] === 0 || seesPastRaised(from, to)
}
function seesPastRaised(from: number, to: number): boolean {
  const s = S
  const distances = DISTANCE
  const limit = distances[from * ROOM + to]! + 1
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (s[FIELD_KIND + slot] !== RAISED_WALL) continue
    const wall = s[FIELD_CELL + slot]! * ROOM
    if (distances[wall + from]! + distances[wall + to]! <= limit && standsBetween(s[FIELD_CELL + slot]!, from, to))
      return false
  }
  return true
}
export function isCover(cell: number): boolean {
  return terrainAt[cell & 127] === BRUSH
}
export function isHigh(cell: number): boolean {
  return terrainAt[cell & 127] === HEIGHT
}
/** Hexes between two heroes. */
export function apart(a: number, b: number): number {
  const s = S
  return DISTANCE[(s[CELL + (a & 15)]! & 127) * ROOM + (s[CELL + (b & 15)]! & 127)]!
}
/** Hexes from a cell to the nearer standard. */
export function toNearestStandard(cell: number): number {
  return gapTo[2 * CELLS + (cell & 127)]!
}
