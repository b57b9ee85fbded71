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

const { WAYS } = arenas
const { closedUp, firstOf, gapsTo, STANDS, within, without } = gaps
const { EMBER, fieldOn, STORM } = fieldEffects
const { apart, isHigh, sees, HIGH, PLACE, RING, SEEN, WAY } = grounds
const { valueOf, BLIND, HIDDEN, SURE_FOOT, TAUNTED } = states
const { forgetGoal } = goals
const { costTo, floodFrom, forgetReached, movesFlooded, movesOf, LEVELS, LEVEL_WORDS } = reaching
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
const { BIT_OF, cellAt, DISKS, DISK_WORDS, SET_WORDS, widen, WORD_OF } = rows

/** Reach of an attack or ability from a cell: blind eyes see 2, height carries a shot one further. */
export function reachFrom(hero: number, cell: number, range: number): number {
  if ((S[STATUS_MASK + (hero & 15)]! & (1 << BLIND)) !== 0 && range > 2) return 2
  return range > 1 && isHigh(cell) ? range + 1 : range
}

/** Could he be chosen at all? The hidden cannot, beyond one hex. */
export function isTarget(hero: number, foe: number): boolean {
  const f = foe & 15
  return S[STANDING + f] === 1 && ((S[STATUS_MASK + f]! & (1 << HIDDEN)) === 0 || apart(hero, f) <= 1)
}

/** The gaps to the foes, those of the hidden 15 unless they are beside him. */
export function gapsToSeen(hero: number): number {
  const s = S
  const foes = hero < 6 ? 6 : 0
  const gaps = gapsTo(hero, hero < 6 ? 1 : 0)
  // Mostly nobody hides, and one look says so.
  let masks = 0
  for (let i = 0; i < 6; i++) masks |= s[STATUS_MASK + foes + i]!
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
  if ((S[STATUS_MASK + (hero & 15)]! & (1 << TAUNTED)) === 0) return -1
  const taunter = valueOf(hero, TAUNTED)
  return isTarget(hero, taunter) && apart(hero, taunter) <= reach ? taunter : -1
}

/** What he who goes looked up around him before, since many cells are weighed against it. */
const AROUND = new Int32Array(SCRATCH)
/** For whom it holds; −1 once somebody has moved. */
const LOOKED = 0
/** Foes who could strike at him when he leaves: their number, and their places in THREAT_ROW. */
const THREATS = 1
/** 1 where storms or embers threaten. */
const HAZARDS = 2
const STORMS = 3
/** 1 once NEAR is made. */
const NEAR_KNOWN = 4
AROUND[LOOKED] = -1

/** Rows of DISTANCE of those who could strike at him when he leaves. */
const THREAT_ROW = new Int32Array(SCRATCH)
/** Rows of DISTANCE of the storms to come. */
const STORM_ROW = new Int32Array(SCRATCH)
/** Sets of the cells with a foe on them, and with one within one, two and three hexes, eight words apart; made when first asked for. */
const NEAR = new Int32Array(8 * 8)
const NEAR_WORDS = 8

function lookForHazards(): number {
  const s = S
  const storms = STORM_ROW
  let stormCount = 0
  let embers = 0
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    const kind = s[FIELD_KIND + slot]
    if (kind === EMBER) embers++
    else if (kind === STORM) storms[stormCount++ & 31] = (s[FIELD_CELL + slot]! & 127) * CELLS
  }
  AROUND[STORMS] = stormCount
  return embers + stormCount > 0 ? 1 : 0
}

function lookAround(hero: number): void {
  const around = AROUND
  if (around[LOOKED] === hero) return
  const s = S
  around[LOOKED] = hero
  around[NEAR_KNOWN] = 0
  around[HAZARDS] = s[FIELD_LIVE] === 0 ? 0 : lookForHazards()
  const foes = hero < 6 ? 6 : 0
  const threats = THREAT_ROW
  let count = 0
  for (let beside = within(gapsTo(hero, hero < 6 ? 1 : 0), 1); beside !== 0; beside &= beside - 1) {
    const f = (foes + firstOf(beside)) & 15
    // Only who fights at arm's length and has not struck at a leaver yet.
    if (((s[RANGE + f]! - 1) | s[OPPORTUNITY_USED + f]!) !== 0) continue
    threats[count & 7] = (s[CELL + f]! & 127) * CELLS
    count++
  }
  around[THREATS] = count
}

/** Fills NEAR. */
function lookWhatIsNear(hero: number): void {
  const near = NEAR
  const stands = STANDS
  const foes = hero < 6 ? NEAR_WORDS : 0
  for (let k = 0; k < SET_WORDS; k++) near[k] = stands[foes + k]!
  widen(near, 0, NEAR_WORDS)
  widen(near, NEAR_WORDS, 2 * NEAR_WORDS)
  widen(near, 2 * NEAR_WORDS, 3 * NEAR_WORDS)
  AROUND[NEAR_KNOWN] = 1
}

/** Would leaving for `to` invite strikes? Counted in foes; valid after floodOnce. */
export function strikesInvited(to: number): number {
  const threats = THREAT_ROW
  const distances = DISTANCE
  const cell = to & 127
  let count = 0
  // A sum without a branch: that would be guessed wrong too often.
  for (let i = 0, end = AROUND[THREATS]!; i < end; i++)
    count = (count + ((1 - distances[(threats[i & 7]! + cell) & 16383]!) >>> 31)) | 0
  return count
}

/** Nearest standing foe to a cell, in hexes, 99 without one; valid after floodOnce. */
export function nearestFoe(cell: number): number {
  const s = S
  const distances = DISTANCE
  const foes = AROUND[LOOKED]! < 6 ? 6 : 0
  const row = (cell & 127) * CELLS
  let gap = 99
  for (let i = 0; i < 6; i++) {
    const hexes = s[STANDING + foes + i] === 1 ? distances[row + (s[CELL + foes + i]! & 127)]! : 99
    gap = hexes < gap ? hexes : gap
  }
  return gap
}

/**
 * Leaves of the flood only what one who flees would choose from: the cells farthest from all foes. Beyond one hex every cell leaves
 * all threats behind, so three strikes invited never outweigh a hex; with more, or nothing farther, all cells stay.
 */
export function keepFarthest(): void {
  if (AROUND[THREATS]! > 3) return
  const levels = LEVELS
  const near = NEAR
  const last = movesFlooded() * LEVEL_WORDS
  lookWhatIsNear(AROUND[LOOKED]!)
  // Each pass widens what is near by a hex; the field is thirteen hexes long.
  for (let hexes = 1; hexes < 14; hexes++) {
    let foes = 0
    let beyond = 0
    for (let k = 0; k < SET_WORDS; k++) {
      foes |= near[NEAR_WORDS + k]!
      beyond |= levels[last + k]! & ~near[NEAR_WORDS + k]!
    }
    if (beyond === 0 || foes === 0) break
    for (let k = 0; k < SET_WORDS; k++) levels[last + k] = levels[last + k]! & ~near[NEAR_WORDS + k]!
    widen(near, NEAR_WORDS, 2 * NEAR_WORDS)
    for (let k = 0; k < SET_WORDS; k++) near[NEAR_WORDS + k] = near[2 * NEAR_WORDS + k]!
  }
  AROUND[NEAR_KNOWN] = 0
}

/** Does a foe stand within `hexes` of him, hidden or not? */
export function isFoeWithin(hero: number, hexes: number): boolean {
  return within(gapsTo(hero, hero < 6 ? 1 : 0), hexes) !== 0
}

/** Heroes have moved: what was flooded and seen before no longer holds. */
export function forgetFlood(): void {
  AROUND[LOOKED] = -1
  forgetReached()
}
/** A new turn begins: nothing thought in the last one holds. */
export function forgetTurn(): void {
  AROUND[LOOKED] = -1
  forgetReached()
  forgetGoal()
}
export function floodOnce(hero: number, extra: number): void {
  floodFrom(hero, movesOf(hero, extra))
  lookAround(hero)
}

export const WORST = -100_000

/**
 * How good a cell is to act from, for its own sake: near the goal, covered, high, away from blades for those who shoot.
 * Larger is better; used only to compare cells within one turn.
 */
export function worthOfCell(hero: number, cell: number, goal: number): number {
  const shoots = S[RANGE + (hero & 15)]! > 2
  const worth = PLACE[((goal & 1) * 2 + (shoots ? 1 : 0)) * CELLS + (cell & 127)]! - costTo(cell) - dangerOf(cell)
  return shoots ? worth + safetyOf(hero, cell) : worth
}
function dangerOf(cell: number): number {
  const strikes = AROUND[THREATS] === 0 ? 0 : 14 * strikesInvited(cell)
  return AROUND[HAZARDS] === 0 ? strikes : strikes + hazardOf(cell)
}
function safetyOf(hero: number, cell: number): number {
  if (AROUND[NEAR_KNOWN] === 0) lookWhatIsNear(hero)
  const word = WORD_OF[cell & 127]! & 7
  const bit = BIT_OF[cell & 127]!
  let safety = 0
  for (let n = 1; n < 4; n++) if ((NEAR[n * NEAR_WORDS + word]! & bit) === 0) safety += 4
  return safety + 4
}

function hazardOf(cell: number): number {
  const distances = DISTANCE
  const storms = STORM_ROW
  let hazard = fieldOn(EMBER, cell, -1) >= 0 ? 14 : 0
  for (let i = 0, end = AROUND[STORMS]!; i < end && hazard < 40; i++)
    if (distances[(storms[i & 31]! + (cell & 127)) & 16383]! <= 2) hazard += 24
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
  const s = S
  const h = hero & 15
  const here = s[CELL + h]! & 127
  const there = s[CELL + (target & 15)]! & 127
  const now = DISTANCE[here * CELLS + there]!
  const inRange = now >= least && now <= reachFrom(h, here, range) && (hero === target || sees(here, there))
  if (still || hero === target) return inRange ? here : -1
  const own = s[RANGE + h]!
  if (inRange && (own === 1 || WAY[(goal & 1) * CELLS + here]! <= 3) && (own <= 2 || !isFoeWithin(hero, 1))) return here
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
  const last = movesFlooded() * LEVEL_WORDS
  // Blind eyes see 2 and find no more on a height.
  const blind = range > 2 && (S[STATUS_MASK + (hero & 15)]! & (1 << BLIND)) !== 0
  const disk = (there & 127) * DISK_WORDS + (blind ? 2 : range & 15) * SET_WORDS
  const farther = blind || range <= 1 ? disk : disk + SET_WORDS
  let any = 0
  for (let k = 0; k < SET_WORDS; k++) {
    const would = levels[last + k]! & (disks[disk + k]! | (disks[farther + k]! & HIGH[k]!))
    choice[k] = would
    any |= would
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
  const seen = SEEN
  for (let k = 0; k < SET_WORDS; k++) CHOICE[k] = CHOICE[k]! & seen[(there & 127) * SET_WORDS + k]!
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
  const shoots = s[RANGE + (hero & 15)]! > 2
  if (shoots && AROUND[NEAR_KNOWN] === 0) lookWhatIsNear(hero)
  const shy = shoots ? -1 : 0
  const place = ((goal & 1) * 2 + (shoots ? 1 : 0)) * CELLS
  const frame = hero < 6 ? 0 : CELLS
  const raised = s[FIELD_WALLS] !== 0
  const dangerous = (AROUND[THREATS]! | AROUND[HAZARDS]!) !== 0
  const moves = movesFlooded()
  let bestKey = WORST * 128
  for (let k = 0; k < SET_WORDS; k++) {
    const would = choice[k]!
    if (would === 0) continue
    // In how many rows of the flood each cell lies, as bits of a count: the fewer, the longer his way.
    let ones = 0
    let twos = 0
    let fours = 0
    let eights = 0
    for (let row = 0; row < moves; row++) {
      const level = levels[row * LEVEL_WORDS + k]!
      const two = ones & level
      const four = twos & two
      eights |= fours & four
      fours ^= four
      twos ^= two
      ones ^= level
    }
    // Four for each of three hexes that no foe is within, as bits of a count: he who shoots would be far from all.
    const apart1 = ~near[NEAR_WORDS + k]! & shy
    const apart2 = ~near[2 * NEAR_WORDS + k]! & shy
    const apart3 = ~near[3 * NEAR_WORDS + k]! & shy
    const safeOnce = apart1 ^ apart2 ^ apart3
    const safeTwice = apart2
    for (let left = would; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & (0 - left))
      const cell = cellAt(k, bit) & 127
      if (raised && !sees(cell, there)) continue
      let worth = (places[place + cell]! - moves + ((ones >>> bit) & 1) + (((twos >>> bit) & 1) << 1)) | 0
      worth = (worth + (((fours >>> bit) & 1) << 2) + (((eights >>> bit) & 1) << 3)) | 0
      worth = (worth + (((safeOnce >>> bit) & 1) << 2) + (((safeTwice >>> bit) & 1) << 3)) | 0
      if (dangerous) worth = (worth - dangerOf(cell)) | 0
      const more = ((worth << 7) - own[frame + cell]! - bestKey) | 0
      bestKey = (bestKey + (more & ~(more >> 31))) | 0
    }
  }
  // The index alone is left below the worth; its mirror is the cell.
  return bestKey === WORST * 128 ? -1 : own[frame + ((0 - bestKey) & 127)]!
}

/** The reached cell of greatest worth by `goal` alone: for going there. Ring by ring from the goal, until none can be better. */
export function cellTowards(hero: number, goal: number): number {
  const s = S
  const h = hero & 15
  const levels = LEVELS
  const near = NEAR
  const rings = RING
  const own = OWN
  const shoots = s[RANGE + h]! > 2
  if (shoots && AROUND[NEAR_KNOWN] === 0) lookWhatIsNear(hero)
  const frame = hero < 6 ? 0 : CELLS
  const moves = movesFlooded()
  const last = moves * LEVEL_WORDS
  const here = s[CELL + h]! & 127
  // He comes no nearer than his moves, or twice that where rough ground costs him one.
  const stride = (s[TRAITS + h]! & SURE_FOOT) !== 0 ? 2 * moves : moves
  const nearest = WAY[(goal & 1) * CELLS + here]! - stride
  let best = here
  let bestKey = WORST * 128
  for (let way = nearest < 1 ? 1 : nearest; way < WAYS; way++) {
    const worthOfWay = way <= 1 ? 0 : -8 * way
    if (worthOfWay * 128 <= bestKey) break
    const ring = ((goal & 1) * WAYS + way) * SET_WORDS
    for (let k = 0; k < SET_WORDS; k++) {
      let left = levels[last + k]! & rings[ring + k]!
      while (left !== 0) {
        const bit = 31 - Math.clz32(left)
        left ^= 1 << bit
        const cell = cellAt(k, bit) & 127
        let worth = worthOfWay
        for (let row = 0; row < moves; row++) worth = (worth - 1 + ((levels[row * LEVEL_WORDS + k]! >>> bit) & 1)) | 0
        if (worth * 128 <= bestKey) continue
        if (AROUND[THREATS] !== 0) worth -= 12 * strikesInvited(cell)
        if (shoots) worth -= 7 * ((near[2 * NEAR_WORDS + k]! >>> bit) & 1)
        if (AROUND[HAZARDS] !== 0) worth -= hazardOf(cell)
        const key = worth * 128 - own[frame + cell]!
        if (key <= bestKey) continue
        best = cell
        bestKey = key
      }
    }
  }
  return best
}
