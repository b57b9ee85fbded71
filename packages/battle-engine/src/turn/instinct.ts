import * as states from '../combat/status.ts'
import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import { ground } from '../field/ground.ts'
import { worthOfBlow } from './ability.ts'
import { abilityIn, advance, attack, dash, isSlotReady, perform, PLAIN_SLOT, rangeOf } from './act.ts'
import { AIM_ALLY, AIM_FOE, AIM_OF, AIM_SELF, ALLOW_OF, EXTRA_OF, STILL_OF, WORTH_OF_ABILITY } from './ability-table.ts'
import { forcedTarget, goalOf } from './place.ts'
import { movesOf } from './reach.ts'

const { HIDDEN } = states
const { CELL, CLASS, RANGE, S, STANDING, STATUS_MASK } = layout
const { CELLS, DISTANCE } = hex

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
    const best = tries === 0 ? firstChoice : bestOption()
    if (best < 0) break
    WORTH_OF[best] = 0
    const slot = Math.trunc(best / 12) - 1
    const target = best % 12
    if (slot === PLAIN_SLOT ? attack(hero, target) : perform(hero, slot, target)) {
      // One who sang or braced himself still has his way to go.
      if (slot !== PLAIN_SLOT && target === hero && isFarFrom(hero, goal) && S[STANDING + hero] === 1)
        walkOn(hero, slot, goal)
      return
    }
  }
  if (!isFarFrom(hero, goal)) return
  if (S[RANGE + hero]! > 2) advance(hero, goal, 0)
  else dash(hero, goal)
}

function walkOn(hero: number, slot: number, goal: number): void {
  if (STILL_OF[abilityIn(hero, slot)] === 0) advance(hero, goal, 0)
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

/** Hexes to each hero, 99 for one who cannot be chosen: looked up once a turn. */
const GAP = new Uint8Array(12)

function measure(hero: number, forced: number): void {
  const s = S
  const row = s[CELL + hero]! * CELLS
  const foes = hero < 6 ? 6 : 0
  for (let t = 0; t < 12; t++) {
    let gap = s[STANDING + t] === 1 ? DISTANCE[row + s[CELL + t]!]! : 99
    if (t >= foes && t < foes + 6) {
      if (forced >= 0 && t !== forced) gap = 99
      else if (gap > 1 && gap < 99 && (s[STATUS_MASK + t]! & (1 << HIDDEN)) !== 0) gap = 99
    }
    GAP[t] = gap
  }
}

let firstChoice = -1
let firstWorth = 0

/** Fills WORTH_OF and gives the number of options above nil. */
function weighOptions(hero: number, goal: number, mostlyHealing: boolean): number {
  WORTH_OF.fill(0)
  firstChoice = -1
  firstWorth = 0
  const foes = hero < 6 ? 6 : 0
  // Who stands high reaches one hex further: count on it only where there are heights.
  const moves = movesOf(hero, 0) + (ground.hasHeight ? 1 : 0)
  let count = 0
  const range = S[RANGE + hero]!
  measure(hero, forcedTarget(hero, range + moves))
  for (let f = foes; f < foes + 6; f++) {
    if (GAP[f]! > range + moves) continue
    count += weigh(hero, PLAIN_SLOT, f, worthOfBlow(hero, f, 1000) - leash(hero, f, goal, range))
  }
  for (let slot = 0; slot < 4; slot++) {
    if (!isSlotReady(hero, slot)) continue
    const ability = abilityIn(hero, slot)
    const worthOf = WORTH_OF_ABILITY[ability]!
    const allow = ALLOW_OF[ability]!
    const aim = AIM_OF[ability]!
    if (aim === AIM_SELF) {
      if (allow(hero, hero)) count += weigh(hero, slot, hero, worthOf(hero, hero))
      continue
    }
    const hexes = rangeOf(hero, ability)
    const reach = hexes + (STILL_OF[ability] === 1 ? 0 : moves + EXTRA_OF[ability]!)
    const from = aim === AIM_FOE ? foes : 6 - foes
    for (let t = from; t < from + 6; t++) {
      if (GAP[t]! > reach || !allow(hero, t)) continue
      let worth = worthOf(hero, t)
      if (worth <= 0) continue
      if (mostlyHealing && aim === AIM_ALLY) worth *= 3
      count += weigh(hero, slot, t, worth - leash(hero, t, goal, hexes))
    }
  }
  return count
}

function weigh(hero: number, slot: number, target: number, worth: number): number {
  if (watch !== undefined) watch(hero, slot, target, worth)
  if (worth <= 0) return 0
  const option = (slot + 1) * 12 + target
  WORTH_OF[option] = worth
  // Options come in rising order of their index, so the first of equals stays.
  if (worth > firstWorth || (worth === firstWorth && option < firstChoice)) {
    firstChoice = option
    firstWorth = worth
  }
  return 1
}

const HEALERS_LEASH = 6
/** What it costs to go after somebody far from one's own standard, or to leave it: thousandths of damage. */
function leash(hero: number, target: number, goal: number, range: number): number {
  const standard = ground.standards[goal]! * CELLS
  const there = DISTANCE[standard + S[CELL + target]!]!
  const gap = GAP[target]!
  let cost = 0
  const free = S[CLASS + hero] === HEALERS_LEASH ? 3 : 2
  if (there > range + free) cost += (there - range - free) * 2500
  if (gap > range && DISTANCE[standard + S[CELL + hero]!]! <= 1 && there > range + 1) cost += 9000
  return cost
}
