import { ARENA_IDS, TERRAIN_IDS } from '../content/ids.ts'
import { ARENAS, type ArenaContent } from '../content/arenas.ts'
import { cellOf, CELLS, DISTANCE, mirrorOf, NEIGHBOURS, ROOM, standsBetween } from './hex.ts'
import { SET_WORDS, setOf } from './rows.ts'

/** Handles of TERRAIN_IDS. */
export const ROUGH = 1
export const WALL = 2
export const WATER = 3
export const BRUSH = 4
export const HEIGHT = 5

/** An arena compiled to flat tables; built once on first use, never changed. */
export type Arena = {
  terrain: Uint8Array
  /** Moves to enter a cell; 0 = impassable. */
  cost: Uint8Array
  /** Sets of cells (field/rows.ts): what costs one move to enter, what costs two, what lies high. */
  even: Int32Array
  rough: Int32Array
  high: Int32Array
  /** seen[cell · SET_WORDS + word]: what lies in free sight of a cell. */
  seen: Int32Array
  /** ring[(standard · WAYS + moves) · SET_WORDS + word]: cells that many moves from a standard; 1 also holds the standard. */
  ring: Int32Array
  /** walk[goal · 117 + cell]: least moves from cell to goal, heroes ignored; 255 = no way. */
  walk: Uint8Array
  /** way[standard · 117 + cell]: least moves from cell to that standard. */
  way: Uint8Array
  /** gap[standard · 117 + cell]: hexes to that standard; third row: to the nearer of both. */
  gap: Uint8Array
  /** place[(standard · 2 + 1 if he shoots) · 117 + cell]: what a cell is worth by way and ground alone. */
  place: Int16Array
  standards: readonly [number, number]
  hasRough: boolean
  hasHeight: boolean
  hasWalls: boolean
  /** Index of the bright standard. */
  bright: 0 | 1
}

/** No way to a standard is as long as this, in moves. */
export const WAYS = 40

const built: (Arena | undefined)[] = []

export function arenaOf(index: number): Arena {
  const known = built[index]
  if (known) return known
  const id = ARENA_IDS[index]
  if (id === undefined) throw new Error(`no arena ${index}`)
  const made = buildArena(ARENAS[id])
  built[index] = made
  return made
}

/** Runs `body` with other ground in an arena's place: to see what a part of it does. */
export function withArena<T>(index: number, arena: Arena, body: () => T): T {
  const kept = arenaOf(index)
  built[index] = arena
  try {
    return body()
  } finally {
    built[index] = kept
  }
}

/** An arena from its content; `arenaOf` builds each once. */
export function buildArena(content: ArenaContent): Arena {
  const terrain = new Uint8Array(CELLS)
  for (const id of TERRAIN_IDS) {
    if (id === 'open') continue
    for (const [column, row] of content[id]) {
      terrain[cellOf(column, row)] = TERRAIN_IDS.indexOf(id)
      terrain[mirrorOf(cellOf(column, row))] = TERRAIN_IDS.indexOf(id)
    }
  }
  const cost = terrain.map((t) => (t === WALL || t === WATER ? 0 : t === ROUGH ? 2 : 1))
  const standards = [cellOf(...content.standards[0]), cellOf(...content.standards[1])] as const
  const walk = walkOver(cost)
  const way = new Uint8Array(2 * CELLS)
  for (let s = 0; s < 2; s++) way.set(walk.subarray(standards[s]! * CELLS, standards[s]! * CELLS + CELLS), s * CELLS)
  return {
    terrain,
    cost,
    even: setOf((cell) => cost[cell] === 1),
    rough: setOf((cell) => cost[cell] === 2),
    high: setOf((cell) => terrain[cell] === HEIGHT),
    seen: seenOver(sightOver(terrain)),
    ring: ringsOver(way),
    walk,
    way,
    gap: gapsTo(standards),
    place: placesOver(way, terrain),
    hasRough: terrain.includes(ROUGH),
    hasHeight: terrain.includes(HEIGHT),
    hasWalls: terrain.includes(WALL),
    standards,
    bright: content.bright === 'north' ? 0 : 1,
  }
}

function seenOver(sight: Uint8Array): Int32Array {
  const seen = new Int32Array(CELLS * SET_WORDS)
  for (let cell = 0; cell < CELLS; cell++)
    seen.set(
      setOf((other) => sight[cell * CELLS + other] === 1),
      cell * SET_WORDS,
    )
  return seen
}

function ringsOver(way: Uint8Array): Int32Array {
  if (way.some((moves) => moves >= WAYS && moves !== 255)) throw new Error('a way outgrew its rings')
  const ring = new Int32Array(2 * WAYS * SET_WORDS)
  for (let s = 0; s < 2; s++)
    for (let moves = 1; moves < WAYS; moves++)
      ring.set(
        setOf((cell) => Math.max(1, way[s * CELLS + cell]!) === moves),
        (s * WAYS + moves) * SET_WORDS,
      )
  return ring
}

function gapsTo(standards: readonly [number, number]): Uint8Array {
  const gap = new Uint8Array(3 * CELLS)
  for (let cell = 0; cell < CELLS; cell++) {
    for (let s = 0; s < 2; s++) gap[s * CELLS + cell] = DISTANCE[standards[s]! * ROOM + cell]!
    gap[2 * CELLS + cell] = Math.min(gap[cell]!, gap[CELLS + cell]!)
  }
  return gap
}

/** Near the goal, covered, high: what makes a cell good to act from for its own sake, whoever stands where. */
function placesOver(way: Uint8Array, terrain: Uint8Array): Int16Array {
  const place = new Int16Array(4 * CELLS)
  for (let goal = 0; goal < 2; goal++)
    for (let shoots = 0; shoots < 2; shoots++)
      for (let cell = 0; cell < CELLS; cell++) {
        const moves = way[goal * CELLS + cell]!
        const ground = terrain[cell] === BRUSH ? 3 : terrain[cell] === HEIGHT ? (shoots === 1 ? 7 : 3) : 0
        place[(goal * 2 + shoots) * CELLS + cell] = (moves <= 1 ? 8 : (shoots === 1 ? -2 : -4) * moves) + ground
      }
  return place
}

function sightOver(terrain: Uint8Array): Uint8Array {
  const sight = new Uint8Array(CELLS * CELLS).fill(1)
  for (let w = 0; w < CELLS; w++) {
    if (terrain[w] !== WALL) continue
    for (let a = 0; a < CELLS; a++) for (let b = 0; b < CELLS; b++) if (standsBetween(w, a, b)) sight[a * CELLS + b] = 0
  }
  return sight
}

/** Bellman's way: relax until nothing changes; the field is small and this runs once an arena. */
function walkOver(cost: Uint8Array): Uint8Array {
  const walk = new Uint8Array(CELLS * CELLS).fill(255)
  for (let goal = 0; goal < CELLS; goal++) {
    const at = goal * CELLS
    walk[at + goal] = 0
    for (let changed = true; changed;) {
      changed = false
      for (let cell = 0; cell < CELLS; cell++) {
        for (let d = 0; d < 6; d++) {
          const next = NEIGHBOURS[cell * 6 + d]!
          if (next < 0 || walk[at + next] === 255) continue
          const toll = next === goal ? Math.max(1, cost[goal]!) : cost[next]!
          const through = walk[at + next]! + toll
          if (toll > 0 && through < walk[at + cell]!) {
            walk[at + cell] = through
            changed = true
          }
        }
      }
    }
  }
  return walk
}
