import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as statusContent from '../content/statuses.ts'
import * as standards from '../battle/standards.ts'
import * as hex from '../field/hex.ts'
import * as fieldEffects from '../field/effects.ts'
import * as grounds from '../field/ground.ts'
import * as damages from '../combat/damage.ts'
import * as factors from '../combat/factors.ts'
import * as states from '../combat/status.ts'
import * as abilityUse from '../turn/ability.ts'
import * as goals from '../turn/goal.ts'
import * as targets from '../turn/target.ts'
import * as reaching from '../turn/reach.ts'
import * as compiled from './compile.ts'

const { HANDLES, ROUNDS_AN_HOUR } = numbers
const { BAD_STATUSES } = statusContent
const { moodOf, presence, standardAt } = standards
const { EMBER, RAISED_WALL, STORM, TRAP } = fieldEffects
const { apart, toNearestStandard, TERRAIN, GAP_TO, WAY } = grounds
const { sideOf } = damages
const { alliesWithin, weakestOf } = factors
const { has, SILENCE, SINGING } = states
const { foesAround } = abilityUse
const { goalOf } = goals
const { choosable, isTarget } = targets
const { movesOf } = reaching
const { NEED_OF } = compiled
const {
  ABILITY,
  CLASS,
  COOLDOWN,
  EXISTS,
  FALLS_THIS_HOUR,
  FATIGUE,
  FIELD_BY,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_LIVE,
  FIELD_SLOTS,
  GAMBIT,
  GAMBIT_WORDS,
  GAMBITS,
  GLORY,
  HEALTH,
  HOUR,
  MAX_HEALTH,
  MOVED,
  RANGE,
  ROUND_IN_HOUR,
  S,
  STANCE,
  STANDING,
  STATUS_MASK,
  CELL,
} = layout
const { CELLS, DISTANCE, ROOM } = hex

/**
 * A bit for each need of a rule that is met now: bit 0 for those without one, bits 1–4 for an ability in slot 0–3 that is ready,
 * none for an ability that he has not equipped. The need of a rule: needOf.
 */
export function rulesReady(hero: number): number {
  const s = S
  const h = hero & 15
  if ((s[STATUS_MASK + h]! & (1 << SILENCE)) !== 0) return 1
  let ready = 1
  for (let slot = 0; slot < 4; slot++) if (s[COOLDOWN + slot * HANDLES + h] === 0) ready |= 2 << slot
  return ready
}
export function needOf(hero: number, number: number): number {
  return NEED_OF[(hero & 15) * GAMBITS + (number & 31)]!
}

/** Does every filter of the gambit hold? The order of the filters means nothing. */
export function allHold(hero: number, number: number): boolean {
  const s = S
  const at = GAMBIT + ((hero & 15) * GAMBITS + (number & 31)) * GAMBIT_WORDS
  const count = s[at]!
  for (let i = 0; i < count; i++) {
    const filter = at + (i & 3) * 3
    const word = s[filter + 1]!
    const wanted = (word & 256) === 0
    if (holds(hero, word & 255, s[filter + 2]!, s[filter + 3]!) !== wanted) return false
  }
  return true
}

/** Does filter `i` of the gambit hold, turned around where it is meant so? For explanations. */
export function filterHolds(hero: number, number: number, i: number): boolean {
  const at = GAMBIT + (hero * GAMBITS + number) * GAMBIT_WORDS + 1 + i * 3
  const wanted = (S[at]! & 256) === 0
  return holds(hero, S[at]! & 255, S[at + 1]!, S[at + 2]!) === wanted
}

/** Below `permille` of full health? */
function isBelow(hero: number, permille: number): boolean {
  return S[HEALTH + hero]! * 1000 < S[MAX_HEALTH + hero]! * permille
}

/** Could he strike this foe this turn with his plain attack, ways and walls aside? */
export function isInRange(hero: number, foe: number): boolean {
  return isTarget(hero, foe) && apart(hero, foe) <= S[RANGE + hero]! + movesOf(hero, 0)
}

/** A bit each of the six foes of whom isInRange holds. */
function foesInRange(hero: number): number {
  return choosable(hero, hero < 6 ? 6 : 0, S[RANGE + hero]! + movesOf(hero, 0), true)
}
function anyFoeInRange(hero: number, test: (foe: number, parameter: number) => boolean, parameter: number): boolean {
  const from = hero < 6 ? 6 : 0
  for (let near = foesInRange(hero); near !== 0; near &= near - 1)
    if (test(from + 31 - Math.clz32(near & -near), parameter)) return true
  return false
}
function anyAlly(hero: number, test: (ally: number, parameter: number) => boolean, parameter: number): boolean {
  const s = S
  const from = hero < 6 ? 0 : 6
  for (let a = from; a < from + 6; a++) if (a !== hero && s[STANDING + a] === 1 && test(a, parameter)) return true
  return false
}
function countStanding(side: number): number {
  const s = S
  let count = 0
  for (let h = side * 6; h < side * 6 + 6; h++) count += s[STANDING + h]!
  return count
}
const isOfClass = (hero: number, classHandle: number): boolean => S[CLASS + hero] === classHandle
const isAiling = (hero: number): boolean => (S[STATUS_MASK + hero]! & BAD_STATUSES) !== 0
const lacks = (hero: number, status: number): boolean => !has(hero, status)
const isAlone = (hero: number): boolean => alliesWithin(hero, 2) === 0

/** One filter by handle of CONDITION_KINDS. */
function holds(hero: number, kind: number, a: number, b: number): boolean {
  const side = sideOf(hero)
  switch (kind) {
    case 0:
      return isBelow(hero, a)
    case 1:
      return has(hero, a)
    case 2:
      return toNearestStandard(S[CELL + hero]!) <= 1
    case 3:
      return foesAround(hero, hero, 1) >= a
    case 4:
      return isReady(hero, a)
    case 5:
      return S[MOVED + hero]! >> 8 === 0
    case 6:
      return TERRAIN[S[CELL + hero]!] === a
    case 7:
      return healthRank(hero) <= a
    case 8:
      return anyAlly(hero, isBelow, a)
    case 9:
      return allyOfClassWithin(hero, a, b)
    case 10:
      return a >= 0 && S[STANDING + a] === 1 && sideOf(a) === side && isBelow(a, b)
    case 11:
      return alliesWithin(hero, 1) >= a
    case 12:
      return anyAlly(hero, isAiling, 0)
    case 13:
      return S[FALLS_THIS_HOUR + side]! > 0
    case 14:
      return countStanding(side) <= a
    case 15:
      return foesInRange(hero) !== 0
    case 16:
      return anyFoeInRange(hero, isBelow, a)
    case 17:
      return anyFoeInRange(hero, isOfClass, a)
    case 18:
      return a >= 0 && S[STANDING + a] === 1 && sideOf(a) !== side && isInRange(hero, a)
    case 19:
      return foesInOneRing(hero) >= a
    case 20:
      return anyFoeInRange(hero, has, a)
    case 21:
      return foeSings(hero) || foeHasStorm(side)
    case 22:
      return weakestOf(side) >= 0 && foesAround(hero, weakestOf(side), 1) > 0
    case 23:
      return anyFoeInRange(hero, isAlone, 0)
    case 24:
      return countStanding(1 - side) <= a
    case 25:
      return moodOf(side, standardAt(a)) === b
    case 26:
      return presence(side, standardAt(a)) < presence(1 - side, standardAt(a))
    case 27:
      return presence(side, standardAt(a)) > presence(1 - side, standardAt(a))
    case 28:
      return GAP_TO[goalOf(hero) * CELLS + S[CELL + hero]!]! <= a
    case 29:
      return S[ROUND_IN_HOUR]! >= a
    case 30:
      return S[ROUND_IN_HOUR]! <= a
    case 31:
      return S[HOUR] === a
    case 32:
      return S[GLORY + side]! - S[GLORY + 1 - side]! >= a
    case 33:
      return S[GLORY + 1 - side]! - S[GLORY + side]! >= a
    case 34:
      return S[HOUR]! < 3 && ROUNDS_AN_HOUR - S[ROUND_IN_HOUR]! <= a
    case 35:
      return S[STANCE + side] === a
    case 36:
      return S[FATIGUE + hero]! > a
    case 37:
      return isFieldAhead(hero)
    case 38:
      return anyFoeInRange(hero, lacks, a)
    default:
      throw new Error(`no condition ${kind}`)
  }
}

/** Slot 0–3 of an equipped ability, −1 when he has it not. */
export function slotOf(hero: number, ability: number): number {
  const s = S
  for (let slot = 0; slot < 4; slot++) if (s[ABILITY + slot * HANDLES + hero] === ability) return slot
  return -1
}
export function isReady(hero: number, ability: number): boolean {
  const slot = slotOf(hero, ability)
  return slot >= 0 && S[COOLDOWN + slot * HANDLES + hero] === 0
}

/** 1 for the lowest health of his team, and so on; equals share the better rank. */
function healthRank(hero: number): number {
  const s = S
  const from = hero < 6 ? 0 : 6
  let rank = 1
  for (let a = from; a < from + 6; a++)
    if (a !== hero && s[STANDING + a] === 1 && s[HEALTH + a]! < s[HEALTH + hero]!) rank++
  return rank
}
function allyOfClassWithin(hero: number, classHandle: number, hexes: number): boolean {
  const s = S
  const from = hero < 6 ? 0 : 6
  for (let a = from; a < from + 6; a++)
    if (a !== hero && s[STANDING + a] === 1 && s[CLASS + a] === classHandle && apart(hero, a) <= hexes) return true
  return false
}
/** The most foes that stand within one hex of one of them, himself counted. */
function foesInOneRing(hero: number): number {
  const s = S
  const from = hero < 6 ? 6 : 0
  let most = 0
  for (let f = from; f < from + 6; f++) if (s[STANDING + f] === 1) most = Math.max(most, foesAround(hero, f, 1))
  return most
}
function foeSings(hero: number): boolean {
  const s = S
  const from = hero < 6 ? 6 : 0
  for (let f = from; f < from + 6; f++) if (s[EXISTS + f] === 1 && has(f, SINGING)) return true
  return false
}
/** Has a foe called a storm that is yet to break? */
function foeHasStorm(side: number): boolean {
  const s = S
  if (s[FIELD_LIVE] === 0) return false
  for (let slot = 0; slot < FIELD_SLOTS; slot++)
    if (s[FIELD_KIND + slot] === STORM && sideOf(s[FIELD_BY + slot]!) !== side) return true
  return false
}

/** Hexes around its middle that a storm strikes. */
const STORM_RADIUS = 2

/**
 * Does something lie on his way that hinders or harms him: within his moves, no farther from his goal than he is, and not under
 * him? Embers and raised walls are everybody's, traps and storms those of the other side alone; a storm reaches two hexes.
 */
function isFieldAhead(hero: number): boolean {
  const s = S
  if (s[FIELD_LIVE] === 0) return false
  const side = sideOf(hero)
  const here = s[CELL + hero]!
  const goal = goalOf(hero) * CELLS
  const moves = movesOf(hero, 0)
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    const kind = s[FIELD_KIND + slot]
    const cell = s[FIELD_CELL + slot]!
    const theirs = sideOf(s[FIELD_BY + slot]!) !== side
    const harms = kind === EMBER || kind === RAISED_WALL || (theirs && (kind === TRAP || kind === STORM))
    if (!harms) continue
    const gap = DISTANCE[here * ROOM + cell]!
    if (kind === STORM && gap <= STORM_RADIUS) return true
    const reach = kind === STORM ? moves + STORM_RADIUS : moves
    if (gap > 0 && gap <= reach && WAY[goal + cell]! <= WAY[goal + here]!) return true
  }
  return false
}
