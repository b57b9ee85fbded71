import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as rows from '../field/rows.ts'
import * as arenas from '../field/arena.ts'
import * as gaps from '../field/gaps.ts'
import * as fieldEffects from '../field/effects.ts'
import * as grounds from '../field/ground.ts'
import { ground } from '../field/ground.ts'
import * as states from '../combat/status.ts'
import * as goals from './goal.ts'
import * as reaching from './reach.ts'
import { reachedAt } from './reach.ts'

const { WAYS } = arenas
const { closedUp, gapsTo, within, without } = gaps
const { EMBER, fieldOn, STORM } = fieldEffects
const { apart, isHigh, sees, HIGH, PLACE, RING, WAY } = grounds
const { valueOf, BLIND, HIDDEN, SURE_FOOT, TAUNTED } = states
const { forgetGoal } = goals
const { costTo, floodFrom, forgetReached, movesOf, LEVELS, LEVEL_WORDS } = reaching
const {
  CELL,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_LIVE,
  FIELD_SLOTS,
  FIELD_WALLS,
  OPPORTUNITY_USED,
  RANGE,
  S,
  SCRATCH,
  STANDING,
  STATUS_MASK,
  TRAITS,
} = layout
const { CELLS, DISTANCE, OWN } = hex
const { cellAt, DISKS, DISK_WORDS, SET_WORDS } = rows

/** Reach of an attack or ability from a cell: blind eyes see 2, height carries a shot one further. */
export function reachFrom(hero: number, cell: number, range: number): number {
  if ((S[STATUS_MASK + hero]! & (1 << BLIND)) !== 0 && range > 2) return 2
  return range > 1 && isHigh(cell) ? range + 1 : range
}

/** Could he be chosen at all? The hidden cannot, beyond one hex. */
export function isTarget(hero: number, foe: number): boolean {
  return S[STANDING + foe] === 1 && ((S[STATUS_MASK + foe]! & (1 << HIDDEN)) === 0 || apart(hero, foe) <= 1)
}

/** The gaps to the foes, those of the hidden 15 unless they are beside him. */
export function gapsToSeen(hero: number): number {
  const s = S
  const foes = hero < 6 ? 6 : 0
  const gaps = gapsTo(hero, hero < 6 ? 1 : 0)
  // Mostly nobody hides, and one look says so.
  let masks = 0
  for (let i = 0; i < 6; i = (i + 1) | 0) masks |= s[STATUS_MASK + foes + i]!
  return (masks & (1 << HIDDEN)) === 0 ? gaps : withoutHidden(gaps, foes)
}
function withoutHidden(all: number, foes: number): number {
  const beside = closedUp(within(all, 1))
  let gaps = all
  for (let i = 0; i < 6; i++)
    if ((S[STATUS_MASK + foes + i]! & (1 << HIDDEN)) !== 0 && (beside & (1 << i)) === 0) gaps = without(gaps, i)
  return gaps
}

/** A bit each of the six from `from` who stand within reach and, if foes, can be chosen. */
export function choosable(hero: number, from: number, reach: number, isFoe: boolean): number {
  return closedUp(within(isFoe ? gapsToSeen(hero) : gapsTo(hero, from < 6 ? 0 : 1), reach))
}

/** The taunter, if he must be chosen and stands within `reach`; else −1. */
export function forcedTarget(hero: number, reach: number): number {
  if ((S[STATUS_MASK + hero]! & (1 << TAUNTED)) === 0) return -1
  const taunter = valueOf(hero, TAUNTED)
  return isTarget(hero, taunter) && apart(hero, taunter) <= reach ? taunter : -1
}

/**
 * Where the foes of the hero in turn stand, as rows of DISTANCE, and which of them could strike at him when he leaves:
 * looked up once before he goes, since many cells are weighed against them.
 */
const FOE_ROW = new Int32Array(SCRATCH)
/** The same foes as places in DISKS, at one hex. */
const FOE_DISK = new Int32Array(SCRATCH)
let foeCount = 0
const THREAT_ROW = new Int32Array(SCRATCH)
let threatCount = 0
let hazards = false
/** For whom this holds; −1 once somebody has moved. */
let looked = -1
/** Sets of the cells with a foe within one, two and three hexes, at word (n − 1) · 8; made when first asked for. */
const NEAR = new Int32Array(SCRATCH)
const NEAR_WORDS = 8
let nearKnown = false

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
  if (looked === hero) return
  looked = hero
  nearKnown = false
  const distances = DISTANCE
  const foeRows = FOE_ROW
  const disksOf = FOE_DISK
  const threats = THREAT_ROW
  const s = S
  const here = s[CELL + hero]!
  const foes = hero < 6 ? 6 : 0
  let count = 0
  let threatening = 0
  hazards = s[FIELD_LIVE] !== 0 && lookForHazards()
  // Each is put at the lists' ends, which only one that belongs there moves on.
  for (let f = foes; f < foes + 6; f = (f + 1) | 0) {
    const row = s[CELL + f]! * CELLS
    const standing = s[STANDING + f]!
    foeRows[count] = row
    disksOf[count] = s[CELL + f]! * DISK_WORDS + SET_WORDS
    threats[threatening] = row
    // Nil for a foe at arm's length who fights so and has not struck at a leaver yet.
    const idle = (distances[row + here]! - 1) | (s[RANGE + f]! - 1) | s[OPPORTUNITY_USED + f]!
    count = (count + standing) | 0
    threatening = (threatening + (standing & ((idle - 1) >>> 31))) | 0
  }
  foeCount = count
  threatCount = threatening
}

function lookWhatIsNear(): void {
  const near = NEAR
  const disks = DISKS
  const disksOf = FOE_DISK
  const count = foeCount
  for (let k = 0; k < SET_WORDS; k = (k + 1) | 0) {
    let one = 0
    let two = 0
    let three = 0
    for (let i = 0; i < count; i = (i + 1) | 0) {
      const at = (disksOf[i]! + k) | 0
      one |= disks[at]!
      two |= disks[at + SET_WORDS]!
      three |= disks[at + 2 * SET_WORDS]!
    }
    near[k] = one
    near[NEAR_WORDS + k] = two
    near[2 * NEAR_WORDS + k] = three
  }
  nearKnown = true
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

/** Does a foe stand within `hexes` of him, hidden or not? */
export function isFoeWithin(hero: number, hexes: number): boolean {
  return within(gapsTo(hero, hero < 6 ? 1 : 0), hexes) !== 0
}

/** Heroes have moved: what was flooded and seen before no longer holds. */
export function forgetFlood(): void {
  looked = -1
  forgetReached()
}
/** A new turn begins: nothing thought in the last one holds. */
export function forgetTurn(): void {
  looked = -1
  forgetReached()
  forgetGoal()
}
export function floodOnce(hero: number, extra: number): void {
  floodFrom(hero, movesOf(hero, extra))
  lookAround(hero)
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
    if (S[RANGE + hero]! <= 2 || !isFoeWithin(hero, 1)) return here
  floodOnce(hero, extra)
  return cellInReach(hero, there, range, least, goal)
}

/** Cells that would do, while one is chosen. */
const CHOICE = new Int32Array(SCRATCH)

/** All reached cells within `range` that see the target; gives whether there is one. */
function gatherChoice(hero: number, there: number, range: number, least: number): boolean {
  const choice = CHOICE
  const disks = DISKS
  const levels = LEVELS
  const last = reachedAt
  // Blind eyes see 2 and find no more on a height.
  const blind = range > 2 && (S[STATUS_MASK + hero]! & (1 << BLIND)) !== 0
  const disk = (there * DISK_WORDS + (blind ? 2 : range) * SET_WORDS) | 0
  const farther = blind || range <= 1 ? disk : disk + SET_WORDS
  let any = 0
  for (let k = 0; k < SET_WORDS; k = (k + 1) | 0) {
    choice[k] = levels[last + k]! & (disks[disk + k]! | (disks[farther + k]! & HIGH[k]!))
    any |= choice[k]!
  }
  if (any === 0) return false
  if (least > 1) withoutNear(there, least)
  if (ground.hasWalls) withoutUnseen(there)
  return true
}
function withoutNear(there: number, least: number): void {
  const nearer = there * DISK_WORDS + (least - 1) * SET_WORDS
  for (let k = 0; k < SET_WORDS; k++) CHOICE[k]! &= ~DISKS[nearer + k]!
}
function withoutUnseen(there: number): void {
  const { seen } = ground
  for (let k = 0; k < SET_WORDS; k++) CHOICE[k]! &= seen[there * SET_WORDS + k]!
}

/**
 * The best of them; equals by the index in the own frame, which stands in the key below the worth. Each is weighed whole and
 * the greatest key kept by its sign bit: whether one beats the best so far is guessed wrong too often to be asked.
 */
function cellInReach(hero: number, there: number, range: number, least: number, goal: number): number {
  if (!gatherChoice(hero, there, range, least)) return -1
  const s = S
  const choice = CHOICE
  const levels = LEVELS
  const places = PLACE
  const own = OWN
  const near = NEAR
  const shoots = s[RANGE + hero]! > 2
  if (shoots && !nearKnown) lookWhatIsNear()
  const place = (goal * 2 + (shoots ? 1 : 0)) * CELLS
  const frame = hero < 6 ? 0 : CELLS
  const raised = s[FIELD_WALLS] !== 0
  const dangerous = threatCount > 0 || hazards
  const last = reachedAt
  let bestKey = WORST * 128
  for (let k = 0; k < SET_WORDS; k = (k + 1) | 0) {
    for (let left = choice[k]!; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left)
      const cell = cellAt(k, bit)
      if (raised && !sees(cell, there)) continue
      let worth = places[place + cell]!
      if (shoots) {
        const close = ((near[k]! >>> bit) & 1) + ((near[NEAR_WORDS + k]! >>> bit) & 1)
        worth += SAFEST - 4 * (close + ((near[2 * NEAR_WORDS + k]! >>> bit) & 1))
      }
      for (let at = k; at < last; at = (at + LEVEL_WORDS) | 0) worth = (worth - 1 + ((levels[at]! >>> bit) & 1)) | 0
      if (dangerous) worth -= dangerOf(cell)
      const more = (worth * 128 - own[frame + cell]! - bestKey) | 0
      bestKey = (bestKey + (more & ~(more >> 31))) | 0
    }
  }
  // The index alone is left below the worth; its mirror is the cell.
  return bestKey === WORST * 128 ? -1 : own[frame + (-bestKey & 127)]!
}

/** The reached cell of greatest worth by `goal` alone: for going there. Ring by ring from the goal, until none can be better. */
export function cellTowards(hero: number, goal: number): number {
  const s = S
  const levels = LEVELS
  const near = NEAR
  const rings = RING
  const own = OWN
  const shoots = s[RANGE + hero]! > 2
  if (shoots && !nearKnown) lookWhatIsNear()
  const frame = hero < 6 ? 0 : CELLS
  const last = reachedAt
  const here = s[CELL + hero]!
  const moves = (last / LEVEL_WORDS) | 0
  // He comes no nearer than his moves, or twice that where rough ground costs him one.
  const stride = (s[TRAITS + hero]! & SURE_FOOT) !== 0 ? 2 * moves : moves
  const nearest = WAY[goal * CELLS + here]! - stride
  let best = here
  let bestKey = WORST * 128
  for (let way = nearest < 1 ? 1 : nearest; way < WAYS; way = (way + 1) | 0) {
    const worthOfWay = way <= 1 ? 0 : -8 * way
    if (worthOfWay * 128 <= bestKey) break
    const ring = (goal * WAYS + way) * SET_WORDS
    for (let k = 0; k < SET_WORDS; k = (k + 1) | 0) {
      let left = levels[last + k]! & rings[ring + k]!
      while (left !== 0) {
        const bit = 31 - Math.clz32(left)
        left ^= 1 << bit
        const cell = cellAt(k, bit)
        let worth = worthOfWay
        for (let at = k; at < last; at = (at + LEVEL_WORDS) | 0) worth = (worth - 1 + ((levels[at]! >>> bit) & 1)) | 0
        if (worth * 128 <= bestKey) continue
        if (threatCount > 0) worth -= 12 * strikesInvited(cell)
        if (shoots) worth -= 7 * ((near[NEAR_WORDS + k]! >>> bit) & 1)
        if (hazards) worth -= hazardOf(cell)
        const key = worth * 128 - own[frame + cell]!
        if (key <= bestKey) continue
        best = cell
        bestKey = key
      }
    }
  }
  return best
}
