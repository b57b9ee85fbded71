import { ARENA_IDS } from '../content/ids.ts'
import * as arenas from './arena.ts'
import type { Arena } from './arena.ts'
import * as hex from './hex.ts'
import * as rows from './rows.ts'
import * as fieldEffects from './effects.ts'
import * as layout from '../state/layout.ts'
import * as memory from '../state/memory.ts'

const { bytesFrom, int16s, int32s, uint8s } = memory

const { arenaOf, BRUSH, HEIGHT, WAYS } = arenas
const { standsBetween, CELLS, DISTANCE, OWN, ROOM } = hex
const { BIT_OF, BIT_PLACE, SET_WORDS, WORD_OF } = rows
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
/** By cell: the standards within one hex, a bit in each byte of BOTH. */
export const AT_STANDARDS = int16s(ROOM)
/** One for the north standard in the low byte, one for the south in the next: so what is at each can be added up at once. */
export const BOTH = 0x101
/**
 * PLACE_KEYS[((side · 2 + goal) · 2 + (1 for who shoots)) · ROOM + a cell's place among the bits of a set]: 128 times its worth
 * as a place, less its index in the side's own frame.
 */
export const PLACE_KEYS = int16s(8 * ROOM)
export const SEEN = int32s((ROOM + 1) * SET_WORDS)
export const STANDARD_CELL = uint8s(ROOM)
/** What is one number: the bright standard, whether (1) walls or heights are there at all, where its ways begin in WALKS. */
export const GROUND = int32s(SCRATCH)
export const BRIGHT = 0
export const HAS_WALLS = 1
export const HAS_HEIGHT = 2
const WALKS_AT = 3

/** Moves from each cell to each, arena by arena: seldom asked for, and too long to be copied. */
const WALKS = uint8s(ARENA_IDS.length * CELLS * CELLS)

/** All tables above as one stretch of the memory, and what stands there on each arena that was fought on. */
const TABLES = bytesFrom(TERRAIN, GROUND)
const images: { of: Arena; tables: Uint8Array }[] = []

export function standOn(arena: number): void {
  const ground = arenaOf(arena)
  const image = images[arena]
  if (image?.of === ground) return TABLES.set(image.tables)
  layOut(ground, arena)
  images[arena] = { of: ground, tables: TABLES.slice() }
}
function layOut(ground: Arena, arena: number): void {
  TERRAIN.set(ground.terrain)
  TOLL.set(ground.cost)
  EVEN.set(ground.even)
  ROUGH.set(ground.rough)
  HIGH.set(ground.high)
  RING.set(ground.ring)
  WAY.set(ground.way)
  GAP_TO.set(ground.gap)
  for (let cell = 0; cell < CELLS; cell++) {
    AT_STANDARDS[cell] = (ground.gap[cell]! <= 1 ? 1 : 0) | (ground.gap[CELLS + cell]! <= 1 ? 256 : 0)
    for (let row = 0; row < 8; row++)
      PLACE_KEYS[row * ROOM + BIT_PLACE[cell]!] =
        ground.place[(row & 3) * CELLS + cell]! * 128 - OWN[(row >> 2) * CELLS + cell]!
  }
  SEEN.set(ground.seen)
  STANDARD_CELL.set(ground.standards)
  GROUND[BRIGHT] = ground.bright
  GROUND[HAS_WALLS] = ground.hasWalls ? 1 : 0
  GROUND[HAS_HEIGHT] = ground.hasHeight ? 1 : 0
  GROUND[WALKS_AT] = arena * CELLS * CELLS
  WALKS.set(ground.walk, arena * CELLS * CELLS)
}
standOn(0)

/** Least moves to the first cell from the other with nobody in the way, 255 where there is none. */
export function walkTo(goal: number, cell: number): number {
  return WALKS[GROUND[WALKS_AT]! + goal * CELLS + cell]!
}

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
