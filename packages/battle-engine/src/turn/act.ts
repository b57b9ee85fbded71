import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as factors from '../combat/factors.ts'
import * as strikes from '../combat/strike.ts'
import * as tricks from '../combat/tricks.ts'
import * as states from '../combat/status.ts'
import * as logs from '../log/write.ts'
import * as abilityUse from './ability.ts'
import * as abilityTable from './ability-table.ts'
import * as goals from './goal.ts'
import * as surroundings from './around.ts'
import * as places from './place.ts'
import * as walks from './walk.ts'

const { HANDLES, NUMBERS } = numbers
const { PLAIN } = factors
const { PLAIN_ATTACK, strike } = strikes
const { has, SILENCE } = states
const { strikesItsWay } = tricks
const { emit, NOBODY, USED } = logs
const { beginUse, endUse } = abilityUse
const { AIM_OF, AIM_SELF, ALLOW_OF, COOLDOWN_OF, EXTRA_OF, LEAST_OF, OWN_RANGE, RANGE_OF, STILL_OF, USE_OF } =
  abilityTable
const { goalOf } = goals
const { cellToReach, cellTowards } = places
const { floodOnce, forgetFlood } = surroundings
const { walk } = walks
const { ABILITY, CELL, COOLDOWN, MONSTERS, RANGE, S, STANDING } = layout

/** Slot of the plain attack. */
export const PLAIN_SLOT = -1

/** Handle of the ability in a slot, −1 for an empty one. */
export function abilityIn(hero: number, slot: number): number {
  return S[ABILITY + slot * HANDLES + hero]!
}
export function isSlotReady(hero: number, slot: number): boolean {
  return S[ABILITY + slot * HANDLES + hero]! >= 0 && S[COOLDOWN + slot * HANDLES + hero] === 0 && !has(hero, SILENCE)
}
export function rangeOf(hero: number, ability: number): number {
  return RANGE_OF[ability]! | (S[RANGE + hero]! & OWN_RANGE[ability & 63]!)
}

/** Goes where the plain attack reaches the foe and strikes. False when there is no such place: nothing has happened then. */
export function attack(hero: number, target: number): boolean {
  const cell = cellToReach(hero, target, S[RANGE + hero]!, 1, false, 0, goalOf(hero))
  if (cell < 0) return false
  if (goTo(hero, cell) && S[STANDING + target] === 1 && (S[MONSTERS] === 0 || !strikesItsWay(hero, target)))
    strike(hero, target, 1000, PLAIN_ATTACK, PLAIN)
  return true
}

/** Goes where the ability of the slot reaches the target and uses it. False when it cannot be: nothing has happened then. */
export function perform(hero: number, slot: number, target: number): boolean {
  const s = S
  const ability = abilityIn(hero, slot)
  if (ability < 0) return false
  const allow = ALLOW_OF[ability]
  if (allow !== undefined && !allow(hero, target)) return false
  const still = STILL_OF[ability] === 1
  const cell = cellToReach(
    hero,
    target,
    rangeOf(hero, ability),
    LEAST_OF[ability]!,
    still,
    EXTRA_OF[ability]!,
    goalOf(hero),
  )
  if (cell < 0) return false
  if (!goTo(hero, cell) || s[STANDING + target] === 0) return true
  // The walk may have changed what the ability asks for (a wound on the way, a hex taken).
  if (allow !== undefined && !allow(hero, target)) return true
  useAbility(hero, slot, target)
  return true
}

/** Uses the ability of a slot on a target (the hero himself for `self`) from where he stands. */
export function useAbility(hero: number, slot: number, target: number): void {
  const ability = abilityIn(hero, slot)
  S[COOLDOWN + slot * HANDLES + hero] = COOLDOWN_OF[ability]! + 1
  emit(USED, hero, AIM_OF[ability] === AIM_SELF ? NOBODY : target, ability, S[CELL + target]!)
  beginUse(ability)
  USE_OF[ability]!(hero, target)
  endUse()
  forgetFlood()
}

/** Walks to a flooded cell; false when he fell or was stopped short. */
export function goTo(hero: number, cell: number): boolean {
  if (cell === S[CELL + hero]) return true
  const arrived = walk(hero, cell, false)
  forgetFlood()
  return arrived
}

/** Goes towards a standard with his moves and `extra`. */
export function advance(hero: number, standard: number, extra: number): void {
  floodOnce(hero, extra)
  goTo(hero, cellTowards(hero, standard))
}
export function dash(hero: number, standard: number): void {
  advance(hero, standard, NUMBERS.dashMoves)
}
