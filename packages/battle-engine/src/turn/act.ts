import { ABILITY, CELL, COOLDOWN, RANGE, S, STANDING } from '../state/layout.ts'
import { HANDLES, NUMBERS } from '../content/numbers.ts'
import { ABILITY_TABLE } from '../content/abilities.ts'
import { apart } from '../field/ground.ts'
import { PLAIN, PLAIN_ATTACK, strike } from '../combat/strike.ts'
import { has, SILENCE } from '../combat/status.ts'
import { useAbility, type AbilityContent } from './ability.ts'
import { cellToReach, cellTowards, floodOnce, forgetFlood, goalOf } from './place.ts'
import { walk } from './walk.ts'

/** Slot of the plain attack. */
export const PLAIN_SLOT = -1

export function contentOf(hero: number, slot: number): AbilityContent | undefined {
  const ability = S[ABILITY + slot * HANDLES + hero]!
  return ability < 0 ? undefined : ABILITY_TABLE[ability]
}
export function isSlotReady(hero: number, slot: number): boolean {
  return S[ABILITY + slot * HANDLES + hero]! >= 0 && S[COOLDOWN + slot * HANDLES + hero] === 0 && !has(hero, SILENCE)
}
export function rangeOf(hero: number, content: AbilityContent): number {
  return content.range === 'class' ? S[RANGE + hero]! : content.range
}

/** Goes where the plain attack reaches the foe and strikes. False when there is no such place: nothing has happened then. */
export function attack(hero: number, target: number): boolean {
  const cell = cellToReach(hero, target, S[RANGE + hero]!, 1, false, 0, goalOf(hero))
  if (cell < 0) return false
  if (goTo(hero, cell) && S[STANDING + target] === 1) strike(hero, target, 1000, PLAIN_ATTACK, PLAIN)
  return true
}

/** Goes where the ability of the slot reaches the target and uses it. False when it cannot be: nothing has happened then. */
export function perform(hero: number, slot: number, target: number): boolean {
  const content = contentOf(hero, slot)
  if (content === undefined || (content.allow !== undefined && !content.allow(hero, target))) return false
  const cell = cellToReach(
    hero, target, rangeOf(hero, content), content.least ?? 0, content.still === true, content.extraMoves ?? 0, goalOf(hero),
  )
  if (cell < 0) return false
  if (!goTo(hero, cell) || S[STANDING + target] === 0) return true
  // The walk may have changed what the ability asks for (a friend healed by the way it came, a hex taken).
  if (content.allow !== undefined && !content.allow(hero, target)) return true
  useAbility(hero, slot, target, content)
  return true
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

/** Is the foe beside or in shot without a step? */
export function isAtHand(hero: number, target: number): boolean {
  return apart(hero, target) <= S[RANGE + hero]!
}
