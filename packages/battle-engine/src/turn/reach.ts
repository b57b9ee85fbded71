import { CELL, MOVE, OCCUPIED, ROUND_IN_HOUR, S, STANCE, STATUS_MASK, TRAITS } from '../state/layout.ts'
import { ROUGH } from '../field/arena.ts'
import { CELLS, NEIGHBOURS } from '../field/hex.ts'
import { ground } from '../field/ground.ts'
import { sideOf } from '../combat/damage.ts'
import { HASTE, ROOT, SLOW, SURE_FOOT } from '../combat/status.ts'

/** Cells the hero can stop on, nearest first, the starting cell at 0. Filled by floodFrom. */
export const REACHED = new Int16Array(CELLS)
export let reachedCount = 0
/** Moves to a cell, valid where reachedAt says so. */
const COST = new Uint8Array(CELLS)
const PARENT = new Int16Array(CELLS)
const STAMP = new Int32Array(CELLS)
let stamp = 0

const LEVELS = 12
const LEVEL = new Int16Array(LEVELS * CELLS)
const LEVEL_COUNT = new Int16Array(LEVELS)

const STORM = 1
const HOLD = 3

/** Moves a hero has this turn. Source: ruleset 1, sections 1, 3 and 10. */
export function movesOf(hero: number, extra: number): number {
  const mask = S[STATUS_MASK + hero]!
  if ((mask & (1 << ROOT)) !== 0) return 0
  let moves = S[MOVE + hero]! + extra
  const stance = S[STANCE + sideOf(hero)]
  if (stance === STORM && S[ROUND_IN_HOUR] === 1) moves++
  else if (stance === HOLD && S[ROUND_IN_HOUR]! > 3) moves--
  if ((mask & (1 << HASTE)) !== 0) moves++
  if ((mask & (1 << SLOW)) !== 0) moves--
  return moves < 1 ? 1 : moves > 9 ? 9 : moves
}

/** Finds every cell within `moves`, cheapest first; equal costs in the order of the side's own frame. */
export function floodFrom(hero: number, moves: number): void {
  const start = S[CELL + hero]!
  const frame = sideOf(hero) * CELLS
  const sure = (S[TRAITS + hero]! & SURE_FOOT) !== 0
  const cost = ground.cost
  stamp++
  for (let l = 0; l <= moves + 1; l++) LEVEL_COUNT[l] = 0
  LEVEL[0] = start
  LEVEL_COUNT[0] = 1
  STAMP[start] = stamp
  COST[start] = 0
  PARENT[start] = -1
  reachedCount = 0
  for (let level = 0; level <= moves; level++) {
    const count = LEVEL_COUNT[level]!
    for (let i = 0; i < count; i++) {
      const cell = LEVEL[level * CELLS + i]!
      if (COST[cell] !== level) continue
      REACHED[reachedCount++] = cell
      if (level === moves) continue
      const at = (frame + cell) * 6
      for (let d = 0; d < 6; d++) {
        const next = NEIGHBOURS[at + d]!
        if (next < 0 || OCCUPIED[next] !== 0) continue
        const toll = cost[next]!
        if (toll === 0) continue
        const total = level + (toll === ROUGH_TOLL && sure ? 1 : toll)
        if (total > moves || (STAMP[next] === stamp && COST[next]! <= total)) continue
        STAMP[next] = stamp
        COST[next] = total
        PARENT[next] = cell
        LEVEL[total * CELLS + LEVEL_COUNT[total]!] = next
        LEVEL_COUNT[total]! += 1
      }
    }
  }
}
const ROUGH_TOLL = ROUGH + 1

export function costTo(cell: number): number {
  return STAMP[cell] === stamp ? COST[cell]! : 255
}
export function isReached(cell: number): boolean {
  return STAMP[cell] === stamp
}

/** The way to a reached cell, without the start; its length. */
export const PATH = new Int16Array(CELLS)
export function pathTo(cell: number): number {
  let length = 0
  for (let at = cell; PARENT[at]! >= 0; at = PARENT[at]!) length++
  let i = length
  for (let at = cell; PARENT[at]! >= 0; at = PARENT[at]!) PATH[--i] = at
  return length
}
