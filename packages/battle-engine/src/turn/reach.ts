import * as layout from '../state/layout.ts'
import { ROUGH } from '../field/arena.ts'
import * as hex from '../field/hex.ts'
import { ground } from '../field/ground.ts'
import { sideOf } from '../combat/damage.ts'
import * as states from '../combat/status.ts'

const { CELL, MOVE, OCCUPIED, ROUND_IN_HOUR, S, STANCE, STATUS_MASK, TRAITS } = layout
const { CELLS } = hex
const { HASTE, ROOT, SLOW, SURE_FOOT } = states

/** Cells the hero can stop on, nearest first, the starting cell at 0. Filled by floodFrom. */
export const REACHED = new Int16Array(CELLS)
export let reachedCount = 0
/** Moves to a cell, FAR where the last flood did not come. */
const COST = new Uint8Array(CELLS)
const FAR = 255
const PARENT = new Int16Array(CELLS)

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
  const toll = ground.cost
  // Locals: a module's variables are looked up at every use, and this is the hottest loop of all.
  const costs = COST
  const parents = PARENT
  const levels = LEVEL
  const counts = LEVEL_COUNT
  const reached = REACHED
  const occupied = OCCUPIED
  const doors = ground.doors
  costs.fill(FAR)
  for (let l = 0; l <= moves + 1; l++) counts[l] = 0
  levels[0] = start
  counts[0] = 1
  costs[start] = 0
  parents[start] = -1
  let found = 0
  for (let level = 0; level <= moves; level++) {
    const count = counts[level]!
    for (let i = 0; i < count; i++) {
      const cell = levels[level * CELLS + i]!
      if (costs[cell] !== level) continue
      reached[found++] = cell
      if (level === moves) continue
      const at = (frame + cell) * 6
      for (let d = 0; d < 6; d++) {
        const next = doors[at + d]!
        if (next < 0) break
        if (costs[next]! <= level + 1 || occupied[next] !== 0) continue
        const step = toll[next]!
        const total = level + (step === ROUGH_TOLL && sure ? 1 : step)
        if (total > moves || costs[next]! <= total) continue
        costs[next] = total
        parents[next] = cell
        levels[total * CELLS + counts[total]!] = next
        counts[total]! += 1
      }
    }
  }
  reachedCount = found
}
const ROUGH_TOLL = ROUGH + 1

export function costTo(cell: number): number {
  return COST[cell]!
}
export function isReached(cell: number): boolean {
  return COST[cell] !== FAR
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
