import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import { BRUSH, HEIGHT } from '../field/arena.ts'
import { EMBER, fieldOn, STORM } from '../field/effects.ts'
import { apart, ground, isHigh, sees } from '../field/ground.ts'
import { sideOf } from '../combat/damage.ts'
import * as states from '../combat/status.ts'
import { valueOf } from '../combat/status.ts'
import { floodFrom, movesOf, REACHED, reachedCount, costTo, isReached } from './reach.ts'

const {
  CELL,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_LIVE,
  FIELD_SLOTS,
  HOUR,
  LANE,
  OPPORTUNITY_USED,
  OWNER,
  RANGE,
  S,
  STANDING,
  STATUS_MASK,
} = layout
const { CELLS, DISTANCE, NEIGHBOURS } = hex
const { BLIND, HIDDEN, TAUNTED } = states

/** Where a hero's lane leads him: 0 north, 1 south. A free hero goes where he is needed. */
export function goalOf(hero: number): number {
  const lane = S[LANE + hero]!
  if (lane < 2) return lane
  if (goalHero !== hero) {
    goal = neediest(hero)
    goalHero = hero
  }
  return goal
}
/** A free hero makes up his mind once a turn. */
let goalHero = -1
let goal = 0

function neediest(hero: number): number {
  const north = needOf(hero, 0)
  const south = needOf(hero, 1)
  return north > south ? 0 : north < south ? 1 : ground.bright
}

function needOf(hero: number, standard: number): number {
  const side = sideOf(hero)
  const at = ground.standards[standard]! * CELLS
  let foes = 0
  let friends = 0
  for (let h = 0; h < 12; h++) {
    if (h === hero || S[STANDING + h] === 0 || DISTANCE[at + S[CELL + h]!]! > 2) continue
    if (sideOf(h) === side) friends++
    else foes++
  }
  let need = S[OWNER + standard] === side ? 0 : 10
  if (foes >= friends) need += foes > friends + 2 ? 2 : 8
  if (S[HOUR] === 3 && standard === ground.bright) need += 5
  return need - ground.walk[at + S[CELL + hero]!]!
}

/** Reach of an attack or ability from a cell: blind eyes see 2, height carries a shot one further. */
export function reachFrom(hero: number, cell: number, range: number): number {
  if ((S[STATUS_MASK + hero]! & (1 << BLIND)) !== 0 && range > 2) return 2
  return range > 1 && isHigh(cell) ? range + 1 : range
}

/** Could he be chosen at all? The hidden cannot, beyond one hex. */
export function isTarget(hero: number, foe: number): boolean {
  return S[STANDING + foe] === 1 && ((S[STATUS_MASK + foe]! & (1 << HIDDEN)) === 0 || apart(hero, foe) <= 1)
}

/** The taunter, if he must be chosen and stands within `reach`; else −1. */
export function forcedTarget(hero: number, reach: number): number {
  if ((S[STATUS_MASK + hero]! & (1 << TAUNTED)) === 0) return -1
  const taunter = valueOf(hero, TAUNTED)
  return isTarget(hero, taunter) && apart(hero, taunter) <= reach ? taunter : -1
}

/**
 * Where the foes of the hero in turn stand, as rows of DISTANCE, and which of them could strike at him when he leaves:
 * looked up once a flood, since many cells are weighed against them.
 */
const FOE_ROW = new Int32Array(6)
let foeCount = 0
const THREAT_ROW = new Int32Array(6)
let threatCount = 0
let hazards = false

function hasHazards(): boolean {
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    const kind = S[FIELD_KIND + slot]
    if (kind === EMBER || kind === STORM) return true
  }
  return false
}

function lookAround(hero: number): void {
  const s = S
  const here = s[CELL + hero]!
  const foes = hero < 6 ? 6 : 0
  foeCount = 0
  threatCount = 0
  hazards = s[FIELD_LIVE] !== 0 && hasHazards()
  for (let f = foes; f < foes + 6; f++) {
    if (s[STANDING + f] === 0) continue
    const row = s[CELL + f]! * CELLS
    FOE_ROW[foeCount++] = row
    if (s[RANGE + f] === 1 && s[OPPORTUNITY_USED + f] === 0 && DISTANCE[row + here] === 1)
      THREAT_ROW[threatCount++] = row
  }
}

/** Would leaving for `to` invite strikes? Counted in foes; valid after floodOnce. */
export function strikesInvited(to: number): number {
  let count = 0
  for (let i = 0; i < threatCount; i++) if (DISTANCE[THREAT_ROW[i]! + to]! > 1) count++
  return count
}

/** Nearest standing foe to a cell, in hexes; valid after floodOnce. */
export function nearestFoe(cell: number): number {
  const rows = FOE_ROW
  const distances = DISTANCE
  let gap = 99
  for (let i = 0; i < foeCount; i++) {
    const d = distances[rows[i]! + cell]!
    if (d < gap) gap = d
  }
  return gap
}

/** The same without a flood before it. */
export function gapToFoes(hero: number): number {
  lookAround(hero)
  return nearestFoe(S[CELL + hero]!)
}

let flooded = -1

/** Heroes have moved: what was flooded before no longer holds. */
export function forgetFlood(): void {
  flooded = -1
}
/** A new turn begins: nothing thought in the last one holds. */
export function forgetTurn(): void {
  flooded = -1
  goalHero = -1
}
export function floodOnce(hero: number, extra: number): void {
  const key = (hero << 8) | extra
  if (flooded === key) return
  floodFrom(hero, movesOf(hero, extra))
  lookAround(hero)
  flooded = key
}

/**
 * How good a cell is to act from, for its own sake: near the goal, covered, high, away from blades for those who shoot.
 * Larger is better; used only to compare cells within one turn. One that cannot beat `beat` is not looked at closely.
 */
export function worthOfCell(hero: number, cell: number, goal: number, beat: number): number {
  const ranged = S[RANGE + hero]! > 2
  const way = ground.walk[ground.standards[goal]! * CELLS + cell]!
  let worth = (way <= 1 ? 8 : ranged ? -2 * way : -4 * way) - costTo(cell)
  if (worth + MOST_BESIDES <= beat) return worth
  if (threatCount > 0) worth -= 14 * strikesInvited(cell)
  if (hazards) worth -= hazardOf(cell)
  const terrain = ground.terrain[cell]!
  if (terrain === BRUSH) worth += 3
  else if (terrain === HEIGHT) worth += ranged ? 7 : 3
  if (ranged) {
    const gap = nearestFoe(cell)
    worth += gap > 4 ? 16 : gap * 4
  }
  return worth
}

/** The most that ground and safety add to a cell. */
const MOST_BESIDES = 23
export const WORST = -100_000

function hazardOf(cell: number): number {
  let hazard = fieldOn(EMBER, cell, -1) >= 0 ? 14 : 0
  for (let slot = 0; slot < FIELD_SLOTS && hazard < 40; slot++) if (isStormOver(slot, cell)) hazard += 24
  return hazard
}

function isStormOver(slot: number, cell: number): boolean {
  return S[FIELD_KIND + slot] === STORM && DISTANCE[S[FIELD_CELL + slot]! * CELLS + cell]! <= 2
}

/** The best cell from which `target` is within `range` and seen; −1 when none is reached. `still`: only where he stands. */
export function cellToReach(
  hero: number,
  target: number,
  range: number,
  least: number,
  still: boolean,
  extra: number,
  goal: number,
): number {
  const here = S[CELL + hero]!
  const there = S[CELL + target]!
  const now = DISTANCE[here * CELLS + there]!
  const inRange = now >= least && now <= reachFrom(hero, here, range) && (hero === target || sees(here, there))
  if (still || hero === target) return inRange ? here : -1
  const way = ground.walk[ground.standards[goal]! * CELLS + here]!
  if (inRange && (way <= 3 || S[RANGE + hero] === 1) && (S[RANGE + hero]! <= 2 || gapToFoes(hero) > 1)) return here
  floodOnce(hero, extra)
  let best = -1
  let bestWorth = WORST
  if (range === 1) return cellBeside(hero, there, goal)
  const reached = REACHED
  const distances = DISTANCE
  const row = there * CELLS
  const count = reachedCount
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    const gap = distances[row + cell]!
    if (gap < least || gap > range + 1 || gap > reachFrom(hero, cell, range) || !sees(cell, there)) continue
    const worth = worthOfCell(hero, cell, goal, bestWorth)
    if (best < 0 || worth > bestWorth) {
      best = cell
      bestWorth = worth
    }
  }
  return best
}

/** The best reached cell beside `there`: an arm's length needs only six looked at. */
function cellBeside(hero: number, there: number, goal: number): number {
  const at = (sideOf(hero) * CELLS + there) * 6
  let best = -1
  let bestWorth = WORST
  for (let d = 0; d < 6; d++) {
    const cell = NEIGHBOURS[at + d]!
    if (cell < 0 || !isReached(cell) || !sees(cell, there)) continue
    const worth = worthOfCell(hero, cell, goal, bestWorth)
    if (best < 0 || worth > bestWorth) {
      best = cell
      bestWorth = worth
    }
  }
  return best
}

/** The reached cell of greatest worth by `goal` alone: for going there. */
export function cellTowards(hero: number, goal: number): number {
  let best = S[CELL + hero]!
  let bestWorth = -100_000
  const ranged = S[RANGE + hero]! > 2
  for (let i = 0; i < reachedCount; i++) {
    const cell = REACHED[i]!
    const way = ground.walk[ground.standards[goal]! * CELLS + cell]!
    let worth = way <= 1 ? 0 : -8 * way
    worth -= costTo(cell) + 12 * strikesInvited(cell)
    if (ranged && nearestFoe(cell) <= 2) worth -= 7
    if (hazards) worth -= hazardOf(cell)
    if (worth > bestWorth) {
      best = cell
      bestWorth = worth
    }
  }
  return best
}
