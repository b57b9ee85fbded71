import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as arenas from '../field/arena.ts'
import * as fieldEffects from '../field/effects.ts'
import * as grounds from '../field/ground.ts'
import { ground } from '../field/ground.ts'
import * as states from '../combat/status.ts'
import * as goals from './goal.ts'
import * as reaching from './reach.ts'
import { floodMark, reachedCount } from './reach.ts'

const { HEIGHT } = arenas
const { EMBER, fieldOn, STORM } = fieldEffects
const { apart, isHigh, isSightBroken, sees, PLACE, TERRAIN, WAY } = grounds
const { valueOf, BLIND, HIDDEN, TAUNTED } = states
const { forgetGoal } = goals
const { costTo, floodFrom, movesOf, MARK, REACHED } = reaching
const {
  CELL,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_LIVE,
  FIELD_SLOTS,
  OPPORTUNITY_USED,
  RANGE,
  S,
  SCRATCH,
  STANDING,
  STATUS_MASK,
} = layout
const { CELLS, DISTANCE, NEIGHBOURS } = hex

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
const FOE_ROW = new Int32Array(SCRATCH)
let foeCount = 0
const THREAT_ROW = new Int32Array(SCRATCH)
let threatCount = 0
let hazards = false

/** Rows of DISTANCE of the storms to come. */
const STORM_ROW = new Int32Array(SCRATCH)
let stormCount = 0

function lookForHazards(): boolean {
  const s = S
  const storms = STORM_ROW
  stormCount = 0
  let embers = 0
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    const kind = s[FIELD_KIND + slot]
    if (kind === EMBER) embers++
    else if (kind === STORM) storms[stormCount++] = s[FIELD_CELL + slot]! * CELLS
  }
  return embers + stormCount > 0
}

function lookAround(hero: number): void {
  const distances = DISTANCE
  const foeRows = FOE_ROW
  const threats = THREAT_ROW
  const s = S
  const here = s[CELL + hero]!
  const foes = hero < 6 ? 6 : 0
  foeCount = 0
  threatCount = 0
  hazards = s[FIELD_LIVE] !== 0 && lookForHazards()
  for (let f = foes; f < foes + 6; f++) {
    if (s[STANDING + f] === 0) continue
    const row = s[CELL + f]! * CELLS
    foeRows[foeCount++] = row
    if (s[RANGE + f] === 1 && s[OPPORTUNITY_USED + f] === 0 && distances[row + here] === 1) threats[threatCount++] = row
  }
}

// Sums and least values without branches, here and below: those would be guessed wrong too often.

/** Would leaving for `to` invite strikes? Counted in foes; valid after floodOnce. */
export function strikesInvited(to: number): number {
  const threats = THREAT_ROW
  const distances = DISTANCE
  let count = 0
  for (let i = 0; i < threatCount; i = (i + 1) | 0) count = (count + ((1 - distances[threats[i]! + to]!) >>> 31)) | 0
  return count
}

/** Nearest standing foe to a cell, in hexes, 99 without one; valid after floodOnce. */
export function nearestFoe(cell: number): number {
  const rows = FOE_ROW
  const distances = DISTANCE
  const count = foeCount
  let gap = 99
  for (let i = 0; i < count; i = (i + 1) | 0) {
    const less = (distances[rows[i]! + cell]! - gap) | 0
    gap = (gap + (less & (less >> 31))) | 0
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
  forgetGoal()
}
export function floodOnce(hero: number, extra: number): void {
  const key = (hero << 8) | extra
  if (flooded === key) return
  floodFrom(hero, movesOf(hero, extra))
  lookAround(hero)
  flooded = key
}

export const WORST = -100_000
/** The most that safety adds to a cell for one who shoots. */
const SAFEST = 16

/**
 * How good a cell is to act from, for its own sake: near the goal, covered, high, away from blades for those who shoot.
 * Larger is better; used only to compare cells within one turn.
 */
export function worthOfCell(hero: number, cell: number, goal: number): number {
  const shoots = S[RANGE + hero]! > 2
  const worth = PLACE[(goal * 2 + (shoots ? 1 : 0)) * CELLS + cell]! - costTo(cell) - dangerOf(cell)
  return shoots ? worth + safetyOf(cell) : worth
}
function dangerOf(cell: number): number {
  const strikes = threatCount === 0 ? 0 : 14 * strikesInvited(cell)
  return hazards ? strikes + hazardOf(cell) : strikes
}
function safetyOf(cell: number): number {
  const gap = nearestFoe(cell)
  return gap > 4 ? SAFEST : gap * 4
}

function hazardOf(cell: number): number {
  const distances = DISTANCE
  const storms = STORM_ROW
  let hazard = fieldOn(EMBER, cell, -1) >= 0 ? 14 : 0
  for (let i = 0; i < stormCount && hazard < 40; i++) if (distances[storms[i]! + cell]! <= 2) hazard += 24
  return hazard
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
  if (inRange && (WAY[goal * CELLS + here]! <= 3 || S[RANGE + hero] === 1))
    if (S[RANGE + hero]! <= 2 || gapToFoes(hero) > 1) return here
  floodOnce(hero, extra)
  return range === 1 ? cellBeside(hero, there, goal) : cellInReach(hero, there, range, least, goal)
}

/** Of all reached cells. What cannot beat the best so far is dropped as soon as that shows. */
function cellInReach(hero: number, there: number, range: number, least: number, goal: number): number {
  const s = S
  const distances = DISTANCE
  const reached = REACHED
  const marks = MARK
  const places = PLACE
  const terrain = TERRAIN
  const shoots = s[RANGE + hero]! > 2
  const place = (goal * 2 + (shoots ? 1 : 0)) * CELLS
  const most = shoots ? SAFEST : 0
  // Blind eyes see 2 and find no more on a height.
  const blind = range > 2 && (s[STATUS_MASK + hero]! & (1 << BLIND)) !== 0
  const eyes = blind ? 2 : range
  const fromHigh = blind || range <= 1 || !ground.hasHeight ? eyes : eyes + 1
  const broken = isSightBroken()
  const row = there * CELLS
  const mark = floodMark + 1
  const count = reachedCount
  let best = -1
  let bestWorth = WORST
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    const gap = distances[row + cell]!
    if (gap > fromHigh || gap < least) continue
    let worth = places[place + cell]! - (marks[cell]! - mark)
    if (worth + most <= bestWorth) continue
    if (gap > eyes && terrain[cell] !== HEIGHT) continue
    if (broken && !sees(cell, there)) continue
    worth -= dangerOf(cell)
    if (worth + most <= bestWorth) continue
    if (shoots) worth += safetyOf(cell)
    if (worth > bestWorth) {
      best = cell
      bestWorth = worth
    }
  }
  return best
}

/** The best reached cell beside `there`: an arm's length needs only six looked at. */
function cellBeside(hero: number, there: number, goal: number): number {
  const s = S
  const neighbours = NEIGHBOURS
  const marks = MARK
  const places = PLACE
  const at = ((hero < 6 ? 0 : CELLS) + there) * 6
  const shoots = s[RANGE + hero]! > 2
  const place = (goal * 2 + (shoots ? 1 : 0)) * CELLS
  const broken = isSightBroken()
  const mark = floodMark
  let best = -1
  let bestWorth = WORST
  for (let d = at; d < at + 6; d++) {
    const cell = neighbours[d]!
    if (cell < 0 || marks[cell]! <= mark || (broken && !sees(cell, there))) continue
    let worth = places[place + cell]! - (marks[cell]! - mark - 1) - dangerOf(cell)
    if (shoots) worth += safetyOf(cell)
    if (worth > bestWorth) {
      best = cell
      bestWorth = worth
    }
  }
  return best
}

/** The reached cell of greatest worth by `goal` alone: for going there. */
export function cellTowards(hero: number, goal: number): number {
  const s = S
  const reached = REACHED
  const marks = MARK
  const ways = WAY
  let best = s[CELL + hero]!
  let bestWorth = WORST
  const shoots = s[RANGE + hero]! > 2
  const count = reachedCount
  const mark = floodMark + 1
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    const way = ways[goal * CELLS + cell]!
    let worth = (way <= 1 ? 0 : -8 * way) - (marks[cell]! - mark)
    if (worth <= bestWorth) continue
    if (threatCount > 0) worth -= 12 * strikesInvited(cell)
    if (worth > bestWorth && shoots && nearestFoe(cell) <= 2) worth -= 7
    if (hazards) worth -= hazardOf(cell)
    if (worth > bestWorth) {
      best = cell
      bestWorth = worth
    }
  }
  return best
}
