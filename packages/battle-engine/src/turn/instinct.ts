import * as states from '../combat/status.ts'
import { whileWatched } from '../state/watched.ts'
import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as gaps from '../field/gaps.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import * as abilityUse from './ability.ts'
import * as acts from './act.ts'
import * as abilityTable from './ability-table.ts'
import * as bounds from './bounds.ts'
import * as goals from './goal.ts'
import * as hunts from './hunt.ts'
import * as targets from './target.ts'
import * as reaching from './reach.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { worthOfBlow } = abilityUse
const { abilityIn, advance, attack, dash, perform, PLAIN_SLOT, rangeOf } = acts
const { AIM_ALLY, AIM_OF, AIM_SELF, ALLOW_OF, BLOW_FROM, BLOW_OF, BLOW_PLUS, BLOW_UNLESS } = abilityTable
const { EXTRA_OF, PLAIN_BLOW, STILL_OF, WORTH_OF_ABILITY } = abilityTable
const { MOST_AT } = bounds
const { goalOf } = goals
const { seekFoe } = hunts
const { forcedTarget, gapsToSeen } = targets
const { firstOf, gapsTo, within, without } = gaps
const { movesOf } = reaching
const { SILENCE } = states
const { ABILITY, CELL, CLASS, COOLDOWN, MONSTERS, RANGE, S, SCRATCH, STANDING, STATUS_MASK } = layout
const { HANDLES } = numbers
const { GAP_TO, GROUND, HAS_HEIGHT } = grounds
const { CELLS } = hex

/**
 * Class instinct: every ready ability and the plain attack on every target that could be reached is given a worth, and the
 * greatest that proves possible is done. Equal worth: the first in (plain, slots) × canonical order, side-relative both.
 * Options above nil: worth << 6 with the last option's number less its own below it, (slot + 1) · 12 + target, so that all
 * keys differ, and the first of equals is greatest.
 */
const KEYS = int32s(64)
const LAST_OPTION = 63
/** For explanations: called with each option of a turn. */
export type OptionWatch = (hero: number, slot: number, target: number, worth: number) => void
let watch: OptionWatch | undefined
export function watchingOptions<T>(each: OptionWatch, body: () => T): T {
  watch = each
  THOUGHT[WATCHED] = 1
  try {
    return whileWatched(body)
  } finally {
    watch = undefined
    THOUGHT[WATCHED] = 0
  }
}

/** What is thought of once a turn, before its options are weighed. */
const THOUGHT = int32s(SCRATCH)
/** How many options stand in KEYS. */
const OPTIONS = 0
const WATCHED = 1
/** His goal's place in GAP_TO, and his own hexes to it. */
const GOAL_AT = 2
const HEXES_TO_GOAL = 3
/** His gaps to the foes he may choose; to his friends, one further. */
const TO_FOES = 4
const TO_FRIENDS = TO_FOES + AIM_ALLY
/** −1, or 0 on a mission: there no standard holds anybody. */
const LEASHED = 6
/** Hexes that one of his class goes from his standard without a thought. */
const SLACK = 7
/** The greatest of KEYS, 0 when there is none. */
const BEST = 8
/** A bit a slot that is not weighed yet: what it is worth at most is no more than the best. */
const LEFT = 9
/** His moves, and one more where there are heights. */
const MOVES = 10

/** Acts for the hero; when nothing is worth it he goes where his lane needs him. */
export function followInstinct(hero: number, mostlyHealing: boolean): void {
  const s = S
  const goal = goalOf(hero)
  weighOptions(hero, goal, mostlyHealing)
  for (let key = THOUGHT[BEST]!; key > 0; key = bestBelow(hero, key)) {
    const option = LAST_OPTION - (key & LAST_OPTION)
    const slot = ((option / 12) | 0) - 1
    const target = option % 12
    if (slot === PLAIN_SLOT ? attack(hero, target) : perform(hero, slot, target)) {
      // One who sang or braced himself still has his way to go.
      if (slot !== PLAIN_SLOT && target === hero && isFarFrom(hero, goal) && s[STANDING + hero] === 1)
        walkOn(hero, slot, goal)
      return
    }
  }
  if (s[MONSTERS] !== 0) return seekFoe(hero)
  if (!isFarFrom(hero, goal)) return
  if (s[RANGE + hero]! > 2) advance(hero, goal, 0)
  else dash(hero, goal)
}

function walkOn(hero: number, slot: number, goal: number): void {
  if (STILL_OF[abilityIn(hero, slot)] === 1) return
  if (S[MONSTERS] !== 0) seekFoe(hero)
  else advance(hero, goal, 0)
}
function isFarFrom(hero: number, goal: number): boolean {
  return GAP_TO[(goal & 1) * CELLS + (S[CELL + (hero & 15)]! & 127)]! > 1
}

/** Key of the best option below one that proved impossible, 0 when none is. */
function bestBelow(hero: number, key: number): number {
  if (THOUGHT[LEFT] !== 0) weighLeft(hero)
  const keys = KEYS
  let best = 0
  for (let i = 0, end = THOUGHT[OPTIONS]!; i < end; i++) {
    const one = keys[i & 63]!
    if (one < key && one > best) best = one
  }
  return best
}

function lookRound(hero: number, goal: number, forced: number): void {
  const s = S
  const h = hero & 15
  const goalAt = (goal & 1) * CELLS
  const mission = s[MONSTERS] !== 0
  THOUGHT[OPTIONS] = 0
  THOUGHT[BEST] = 0
  THOUGHT[GOAL_AT] = goalAt
  THOUGHT[HEXES_TO_GOAL] = GAP_TO[goalAt + (s[CELL + h]! & 127)]!
  THOUGHT[TO_FRIENDS] = gapsTo(h, h < 6 ? 0 : 1)
  THOUGHT[TO_FOES] = gapsToSeen(h) | (forced < 0 ? 0 : ALL_FAR & ~without(0, forced % 6))
  THOUGHT[LEASHED] = mission ? 0 : -1
  THOUGHT[SLACK] = s[CLASS + h] === HEALER ? 3 : 2
}
/** 15 for each of the six. */
const ALL_FAR = 0x1ef7bdef
const HEALER = 6

/** Fills the options. What cannot be the best is left for when the best proves impossible, unless somebody watches. */
function weighOptions(hero: number, goal: number, mostlyHealing: boolean): void {
  // Who stands high reaches one hex further: count on it only where there are heights.
  const moves = movesOf(hero, 0) + GROUND[HAS_HEIGHT]!
  const range = S[RANGE + (hero & 15)]!
  const weighsAll = mostlyHealing || THOUGHT[WATCHED] !== 0
  lookRound(hero, goal, forcedTarget(hero, range + moves))
  weighBlows(hero, PLAIN_SLOT, range, range + moves, PLAIN_BLOW)
  let left = 0
  for (let ready = readySlots(hero); ready !== 0; ready &= ready - 1) {
    const bit = ready & (0 - ready)
    const slot = 31 - Math.clz32(bit)
    // Slots are weighed in their order, and the first of equals is the best.
    if (MOST_AT[(slot * HANDLES + hero) & 63]! <= THOUGHT[BEST]! >> 6 && !weighsAll) left |= bit
    else weighSlot(hero, slot, mostlyHealing, moves)
  }
  THOUGHT[LEFT] = left
  THOUGHT[MOVES] = moves
}
function weighLeft(hero: number): void {
  for (let left = THOUGHT[LEFT]!; left !== 0; left &= left - 1)
    weighSlot(hero, 31 - Math.clz32(left & (0 - left)), false, THOUGHT[MOVES]!)
  THOUGHT[LEFT] = 0
}

/** A bit a slot that could be used now. */
function readySlots(hero: number): number {
  const s = S
  const h = hero & 15
  if ((s[STATUS_MASK + h]! & (1 << SILENCE)) !== 0) return 0
  let ready = 0
  // A sign bit says empty; so does one less than no rounds of rest, turned around.
  for (let slot = 0; slot < 4; slot++) {
    const at = slot * HANDLES + h
    ready |= ((~s[ABILITY + at]! & (s[COOLDOWN + at]! - 1)) >>> 31) << slot
  }
  return ready
}

function weighSlot(hero: number, slot: number, mostlyHealing: boolean, moves: number): void {
  const ability = abilityIn(hero, slot) & 63
  const aim = AIM_OF[ability]!
  if (aim === AIM_SELF) return weighSelf(hero, slot, ability)
  const hexes = rangeOf(hero, ability)
  const reach = hexes + (STILL_OF[ability] === 1 ? 0 : moves + EXTRA_OF[ability]!)
  const worthOf = WORTH_OF_ABILITY[ability]
  if (worthOf === undefined) return weighBlows(hero, slot, hexes, reach, ability)
  const allow = ALLOW_OF[ability]
  const foes = hero < 6 ? 6 : 0
  // AIM_FOE is 0, AIM_ALLY 1.
  const from = foes ^ (6 & (0 - aim))
  const gapsThere = THOUGHT[TO_FOES + aim]!
  const here = within(gapsThere, hexes)
  for (let near = within(gapsThere, reach); near !== 0; near &= near - 1) {
    const t = (from + firstOf(near)) & 15
    let worth = worthOf(hero, t)
    // Leave is asked last: most of what is not worth it needs none. What needs no leave is not asked about its worth: `weigh` drops nil.
    if (allow !== undefined && (worth <= 0 || !allow(hero, t))) continue
    if (mostlyHealing && aim === AIM_ALLY) worth *= 3
    if (THOUGHT[WATCHED] !== 0 && worth <= 0) continue // nobody is told of what is worth nothing
    weigh(hero, slot, t, worth - leash(t, hexes, near & (0 - near) & ~here))
  }
}

function weighSelf(hero: number, slot: number, ability: number): void {
  const allow = ALLOW_OF[ability]
  const worthOf = WORTH_OF_ABILITY[ability]
  if (worthOf !== undefined && (allow === undefined || allow(hero, hero))) weigh(hero, slot, hero, worthOf(hero, hero))
}

/** Weighs the plain attack, or an ability that is a blow and a little more, by its row of numbers on each foe within reach. */
function weighBlows(hero: number, slot: number, hexes: number, reach: number, row: number): void {
  const s = S
  const keys = KEYS
  const gapToGoal = GAP_TO
  const power = BLOW_OF[row & 63]!
  const plus = BLOW_PLUS[row & 63]!
  const unless = BLOW_UNLESS[row & 63]!
  const from = BLOW_FROM[row & 63]!
  const allow = ALLOW_OF[row & 63]
  const foes = hero < 6 ? 6 : 0
  const gaps = THOUGHT[TO_FOES]!
  const here = within(gaps, hexes)
  const tooNear = from === 0 ? 0 : within(gaps, from - 1)
  const last = LAST_OPTION - (slot + 1) * 12
  const goalAt = THOUGHT[GOAL_AT]! & 127
  const slack = THOUGHT[SLACK]!
  const atGoal = THOUGHT[HEXES_TO_GOAL]! - 2
  const leashed = THOUGHT[LEASHED]!
  let count = THOUGHT[OPTIONS]!
  let best = THOUGHT[BEST]!
  for (let near = within(gaps, reach) & ~tooNear; near !== 0; near &= near - 1) {
    const f = (foes + firstOf(near)) & 15
    const bears = s[STATUS_MASK + f]! & unless
    const blow = worthOfBlow(hero, f, power) + (plus & ~((bears | (0 - bears)) >> 31))
    if (allow !== undefined && (blow <= 0 || !allow(hero, f))) continue
    const beyond = gapToGoal[goalAt + (s[CELL + f]! & 127)]! - hexes
    const worth = blow - (leashOf(beyond, slack, atGoal, near & (0 - near) & ~here) & leashed)
    if (THOUGHT[WATCHED] !== 0 && watch !== undefined && (blow > 0 || slot === PLAIN_SLOT)) watch(hero, slot, f, worth)
    const isOption = (0 - worth) >>> 31
    const key = (worth << 6) | (last - f)
    keys[count & 63] = key
    count = (count + isOption) | 0
    const option = key & (0 - isOption)
    best = option > best ? option : best
  }
  THOUGHT[OPTIONS] = count
  THOUGHT[BEST] = best
}

/** Puts an option at the list's end, which only one worth something moves on. */
function weigh(hero: number, slot: number, target: number, worth: number): void {
  if (THOUGHT[WATCHED] !== 0 && watch !== undefined) watch(hero, slot, target, worth)
  const count = THOUGHT[OPTIONS]!
  const isOption = (0 - worth) >>> 31
  const key = (worth << 6) | (LAST_OPTION - (slot + 1) * 12 - target)
  KEYS[count & 63] = key
  THOUGHT[OPTIONS] = count + isOption
  const option = key & (0 - isOption)
  const best = THOUGHT[BEST]!
  THOUGHT[BEST] = option > best ? option : best
}

/** What it costs to go after `target`; `mustGo`: not nil when he does not reach him from where he stands. */
function leash(target: number, range: number, mustGo: number): number {
  const beyond = (GAP_TO[(THOUGHT[GOAL_AT]! & 127) + (S[CELL + (target & 15)]! & 127)]! - range) | 0
  return leashOf(beyond, THOUGHT[SLACK]!, THOUGHT[HEXES_TO_GOAL]! - 2, mustGo) & THOUGHT[LEASHED]!
}
/**
 * What it costs to go after somebody `beyond` hexes out of reach of one's own standard, or to leave it (`atGoal` below nil), in
 * thousandths of damage. Sign bits for branches: who stands where is guessed wrong too often.
 */
function leashOf(beyond: number, slack: number, atGoal: number, mustGo: number): number {
  const over = (beyond - slack) | 0
  const leaves = ((0 - mustGo) & atGoal & (1 - beyond)) >> 31
  return (Math.imul(over & ~(over >> 31), 2500) + (leaves & 9000)) | 0
}
