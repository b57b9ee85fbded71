import { CELL, CLASS, RANGE, S, STANDING } from '../state/layout.ts'
import { CELLS, DISTANCE } from '../field/hex.ts'
import { apart, ground } from '../field/ground.ts'
import { worthOfBlow } from './ability.ts'
import { advance, attack, contentOf, dash, isSlotReady, perform, PLAIN_SLOT, rangeOf } from './act.ts'
import { forcedTarget, goalOf, isTarget } from './place.ts'
import { movesOf } from './reach.ts'

/**
 * Class instinct: every ready ability and the plain attack on every target that could be reached is given a worth, and the
 * greatest that proves possible is done. Equal worth: the first in (plain, slots) × canonical order, side-relative both.
 */
const WORTH_OF = new Int32Array(5 * 12)
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

/** Acts for the hero; when nothing is worth it he goes where his lane needs him. */
export function followInstinct(hero: number, mostlyHealing: boolean): void {
  const goal = goalOf(hero)
  const count = weighOptions(hero, goal, mostlyHealing)
  for (let tries = 0; tries < count; tries++) {
    const best = bestOption()
    if (best < 0) break
    WORTH_OF[best] = 0
    const slot = Math.trunc(best / 12) - 1
    const target = best % 12
    if (slot === PLAIN_SLOT ? attack(hero, target) : perform(hero, slot, target)) {
      // One who sang or braced himself still has his way to go.
      if (slot !== PLAIN_SLOT && target === hero && isFarFrom(hero, goal) && S[STANDING + hero] === 1) walkOn(hero, slot, goal)
      return
    }
  }
  if (!isFarFrom(hero, goal)) return
  if (S[RANGE + hero]! > 2) advance(hero, goal, 0)
  else dash(hero, goal)
}

function walkOn(hero: number, slot: number, goal: number): void {
  if (contentOf(hero, slot)?.still !== true) advance(hero, goal, 0)
}
function isFarFrom(hero: number, goal: number): boolean {
  return DISTANCE[S[CELL + hero]! * CELLS + ground.standards[goal]!]! > 1
}

function bestOption(): number {
  let best = -1
  let worth = 0
  for (let i = 0; i < 60; i++) {
    if (WORTH_OF[i]! > worth) {
      best = i
      worth = WORTH_OF[i]!
    }
  }
  return best
}

/** Fills WORTH_OF and gives the number of options above nil. */
function weighOptions(hero: number, goal: number, mostlyHealing: boolean): number {
  WORTH_OF.fill(0)
  const foes = hero < 6 ? 6 : 0
  const moves = movesOf(hero, 0)
  let count = 0
  const range = S[RANGE + hero]!
  const forced = forcedTarget(hero, range + moves)
  for (let f = foes; f < foes + 6; f++) {
    if (!isTarget(hero, f) || apart(hero, f) > range + moves + 1 || (forced >= 0 && f !== forced)) continue
    count += weigh(hero, PLAIN_SLOT, f, worthOfBlow(hero, f, 1000) - leash(hero, f, goal, range))
  }
  for (let slot = 0; slot < 4; slot++) {
    if (!isSlotReady(hero, slot)) continue
    const content = contentOf(hero, slot)!
    const allow = content.allow
    if (content.aim === 'self') {
      if (allow === undefined || allow(hero, hero)) count += weigh(hero, slot, hero, content.worth(hero, hero))
      continue
    }
    const hexes = rangeOf(hero, content)
    const reach = hexes + (content.still === true ? 0 : moves + (content.extraMoves ?? 0)) + 1
    const from = content.aim === 'foe' ? foes : 6 - foes
    for (let t = from; t < from + 6; t++) {
      if (S[STANDING + t] === 0 || apart(hero, t) > reach) continue
      if (content.aim === 'foe' && (!isTarget(hero, t) || (forced >= 0 && t !== forced))) continue
      if (allow !== undefined && !allow(hero, t)) continue
      let worth = content.worth(hero, t)
      if (worth <= 0) continue
      if (mostlyHealing && content.aim === 'ally') worth *= 3
      count += weigh(hero, slot, t, worth - leash(hero, t, goal, hexes))
    }
  }
  return count
}

function weigh(hero: number, slot: number, target: number, worth: number): number {
  if (watch !== undefined) watch(hero, slot, target, worth)
  if (worth <= 0) return 0
  WORTH_OF[(slot + 1) * 12 + target] = worth
  return 1
}

const HEALERS_LEASH = 6
/** What it costs to go after somebody far from one's own standard, or to leave it: thousandths of damage. */
function leash(hero: number, target: number, goal: number, range: number): number {
  const standard = ground.standards[goal]! * CELLS
  const there = DISTANCE[standard + S[CELL + target]!]!
  const gap = apart(hero, target)
  let cost = 0
  const free = S[CLASS + hero] === HEALERS_LEASH ? 3 : 2
  if (there > range + free) cost += (there - range - free) * 2500
  if (gap > range && DISTANCE[standard + S[CELL + hero]!]! <= 1 && there > range + 1) cost += 9000
  return cost
}
