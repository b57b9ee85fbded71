import * as states from '../combat/status.ts'
import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as gaps from '../field/gaps.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import { ground } from '../field/ground.ts'
import * as abilityUse from './ability.ts'
import * as acts from './act.ts'
import * as abilityTable from './ability-table.ts'
import * as goals from './goal.ts'
import * as hunts from './hunt.ts'
import * as places from './place.ts'
import * as reaching from './reach.ts'

const { worthOfBlow } = abilityUse
const { abilityIn, advance, attack, dash, perform, PLAIN_SLOT, rangeOf } = acts
const { AIM_ALLY, AIM_FOE, AIM_OF, AIM_SELF, ALLOW_OF, EXTRA_OF, STILL_OF, WORTH_OF_ABILITY } = abilityTable
const { goalOf } = goals
const { seekFoe } = hunts
const { forcedTarget, gapsToSeen } = places
const { firstOf, gapsTo, within, without } = gaps
const { movesOf } = reaching
const { SILENCE } = states
const { ABILITY, CELL, CLASS, COOLDOWN, MONSTERS, RANGE, S, STANDING, STATUS_MASK } = layout
const { HANDLES } = numbers
const { GAP_TO } = grounds
const { CELLS } = hex

/**
 * Class instinct: every ready ability and the plain attack on every target that could be reached is given a worth, and the
 * greatest that proves possible is done. Equal worth: the first in (plain, slots) × canonical order, side-relative both.
 * Options above nil, in that order: (slot + 1) · 12 + target, and worth << 6 with the place in the list below it.
 */
const OPTION = new Int32Array(64)
const KEY_OF = new Int32Array(64)
let optionCount = 0
/** For explanations: called with each option of a turn. */
export type OptionWatch = (hero: number, slot: number, target: number, worth: number) => void
let watch: OptionWatch | undefined
export function watchingOptions<T>(each: OptionWatch, body: () => T): T {
  watch = each
  try {
    return body()
  } finally {
    watch = undefined
  }
}

/** The last place of the list: the low bits of a key are PLACES less its own, so that the first of equals is greatest. */
const PLACES = 63

/** Acts for the hero; when nothing is worth it he goes where his lane needs him. */
export function followInstinct(hero: number, mostlyHealing: boolean): void {
  const s = S
  const goal = goalOf(hero)
  weighOptions(hero, goal, mostlyHealing)
  for (let place = bestOption(); place >= 0; place = bestOption()) {
    const best = OPTION[place]!
    KEY_OF[place] = 0
    const slot = ((best / 12) | 0) - 1
    const target = best % 12
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
  return GAP_TO[goal * CELLS + S[CELL + hero]!]! > 1
}

/** Place of the best option left, −1 when none is. */
function bestOption(): number {
  const keys = KEY_OF
  const count = optionCount
  let best = 0
  for (let i = 0; i < count; i = (i + 1) | 0) {
    const more = (keys[i]! - best) | 0
    best = (best + (more & ~(more >> 31))) | 0
  }
  return best === 0 ? -1 : PLACES - (best & PLACES)
}

/** Of the turn's hero: his goal's place in GAP_TO, his own hexes to it, and his gaps to friends and to the foes he may choose. */
let goalAt = 0
let hexesToGoal = 0
let toFriends = 0
let toFoes = 0
/** −1, or 0 on a mission: there no standard holds anybody. */
let leashed = -1

function lookRound(hero: number, goal: number, forced: number): void {
  goalAt = goal * CELLS
  hexesToGoal = GAP_TO[goalAt + S[CELL + hero]!]!
  toFriends = gapsTo(hero, hero < 6 ? 0 : 1)
  toFoes = gapsToSeen(hero)
  leashed = S[MONSTERS] === 0 ? -1 : 0
  if (forced >= 0) toFoes |= ALL_FAR & ~without(0, forced % 6)
}
/** 15 for each of the six. */
const ALL_FAR = 0x1ef7bdef

/** Fills the options. */
function weighOptions(hero: number, goal: number, mostlyHealing: boolean): void {
  const s = S
  optionCount = 0
  // Who stands high reaches one hex further: count on it only where there are heights.
  const moves = movesOf(hero, 0) + (ground.hasHeight ? 1 : 0)
  const range = s[RANGE + hero]!
  lookRound(hero, goal, forcedTarget(hero, range + moves))
  const foes = hero < 6 ? 6 : 0
  const here = within(toFoes, range)
  for (let near = within(toFoes, range + moves); near !== 0; near &= near - 1) {
    const f = (foes + firstOf(near)) | 0
    weigh(hero, PLAIN_SLOT, f, worthOfBlow(hero, f, 1000) - leash(hero, f, range, near & -near & ~here))
  }
  for (let ready = readySlots(hero); ready !== 0; ready &= ready - 1)
    weighSlot(hero, 31 - Math.clz32(ready & -ready), mostlyHealing, moves)
}

/** A bit a slot that could be used now. */
function readySlots(hero: number): number {
  const s = S
  if ((s[STATUS_MASK + hero]! & (1 << SILENCE)) !== 0) return 0
  let ready = 0
  // A sign bit says empty; so does one less than no rounds of rest, turned around.
  for (let slot = 0; slot < 4; slot = (slot + 1) | 0) {
    const at = slot * HANDLES + hero
    ready |= ((~s[ABILITY + at]! & (s[COOLDOWN + at]! - 1)) >>> 31) << slot
  }
  return ready
}

function weighSlot(hero: number, slot: number, mostlyHealing: boolean, moves: number): void {
  const ability = abilityIn(hero, slot)
  const worthOf = WORTH_OF_ABILITY[ability]!
  const allow = ALLOW_OF[ability]
  const aim = AIM_OF[ability]!
  if (aim === AIM_SELF) {
    if (allow === undefined || allow(hero, hero)) weigh(hero, slot, hero, worthOf(hero, hero))
    return
  }
  const hexes = rangeOf(hero, ability)
  const reach = hexes + (STILL_OF[ability] === 1 ? 0 : moves + EXTRA_OF[ability]!)
  const foes = hero < 6 ? 6 : 0
  const from = aim === AIM_FOE ? foes : 6 - foes
  const gapsThere = aim === AIM_FOE ? toFoes : toFriends
  const here = within(gapsThere, hexes)
  for (let near = within(gapsThere, reach); near !== 0; near &= near - 1) {
    const t = (from + firstOf(near)) | 0
    let worth = worthOf(hero, t)
    // Asked last: most of what is not worth it needs no leave.
    if (worth <= 0 || (allow !== undefined && !allow(hero, t))) continue
    if (mostlyHealing && aim === AIM_ALLY) worth *= 3
    weigh(hero, slot, t, worth - leash(hero, t, hexes, near & -near & ~here))
  }
}

/** Puts an option at the list's end, which only one worth something moves on. */
function weigh(hero: number, slot: number, target: number, worth: number): void {
  if (watch !== undefined) watch(hero, slot, target, worth)
  const count = optionCount
  OPTION[count] = (slot + 1) * 12 + target
  KEY_OF[count] = (worth << 6) | (PLACES - count)
  optionCount = (count - (-worth >> 31)) | 0
}

const HEALERS_LEASH = 6
/**
 * What it costs to go after somebody far from one's own standard, or to leave it: thousandths of damage. `mustGo`: not nil when
 * he does not reach him from where he stands. Sign bits for branches: who stands where is guessed wrong too often.
 */
function leash(hero: number, target: number, range: number, mustGo: number): number {
  const beyond = GAP_TO[goalAt + S[CELL + target]!]! - range
  const over = (beyond - (S[CLASS + hero] === HEALERS_LEASH ? 3 : 2)) | 0
  const leaves = (-mustGo & (hexesToGoal - 2) & (1 - beyond)) >> 31
  return (Math.imul(over & ~(over >> 31), 2500) + (leaves & 9000)) & leashed
}
