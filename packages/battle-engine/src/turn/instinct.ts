import * as states from '../combat/status.ts'
import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import { ground } from '../field/ground.ts'
import * as abilityUse from './ability.ts'
import * as acts from './act.ts'
import * as abilityTable from './ability-table.ts'
import * as goals from './goal.ts'
import * as places from './place.ts'
import * as reaching from './reach.ts'

const { worthOfBlow } = abilityUse
const { abilityIn, advance, attack, dash, isSlotReady, perform, PLAIN_SLOT, rangeOf } = acts
const { AIM_ALLY, AIM_FOE, AIM_OF, AIM_SELF, ALLOW_OF, EXTRA_OF, STILL_OF, WORTH_OF_ABILITY } = abilityTable
const { goalOf } = goals
const { forcedTarget } = places
const { movesOf } = reaching
const { HIDDEN } = states
const { CELL, CLASS, RANGE, S, SCRATCH, STANDING, STATUS_MASK } = layout
const { GAP_TO } = grounds
const { CELLS, DISTANCE } = hex

/**
 * Class instinct: every ready ability and the plain attack on every target that could be reached is given a worth, and the
 * greatest that proves possible is done. Equal worth: the first in (plain, slots) × canonical order, side-relative both.
 * Options above nil, in that order: (slot + 1) · 12 + target, and their worth.
 */
const OPTION = new Int32Array(64)
const WORTH_OF = new Int32Array(64)
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

/** Acts for the hero; when nothing is worth it he goes where his lane needs him. */
export function followInstinct(hero: number, mostlyHealing: boolean): void {
  const s = S
  const goal = goalOf(hero)
  weighOptions(hero, goal, mostlyHealing)
  for (let place = bestOption(); place >= 0; place = bestOption()) {
    const best = OPTION[place]!
    WORTH_OF[place] = 0
    const slot = ((best / 12) | 0) - 1
    const target = best % 12
    if (slot === PLAIN_SLOT ? attack(hero, target) : perform(hero, slot, target)) {
      // One who sang or braced himself still has his way to go.
      if (slot !== PLAIN_SLOT && target === hero && isFarFrom(hero, goal) && s[STANDING + hero] === 1)
        walkOn(hero, slot, goal)
      return
    }
  }
  if (!isFarFrom(hero, goal)) return
  if (s[RANGE + hero]! > 2) advance(hero, goal, 0)
  else dash(hero, goal)
}

function walkOn(hero: number, slot: number, goal: number): void {
  if (STILL_OF[abilityIn(hero, slot)] === 0) advance(hero, goal, 0)
}
function isFarFrom(hero: number, goal: number): boolean {
  return GAP_TO[goal * CELLS + S[CELL + hero]!]! > 1
}

/** Place of the best option left, −1 when none is. */
function bestOption(): number {
  const worths = WORTH_OF
  const count = optionCount
  let best = -1
  let worth = 0
  for (let i = 0; i < count; i = (i + 1) | 0) {
    if (worths[i]! <= worth) continue
    best = i
    worth = worths[i]!
  }
  return best
}

/** Hexes to each hero, 99 for one who cannot be chosen: looked up once a turn. */
const GAP = new Int32Array(SCRATCH)

/** Hexes from each hero to the standard that the hero in turn fights for. */
const THERE = new Int32Array(SCRATCH)

function measure(hero: number, goal: number, forced: number): void {
  const s = S
  const distances = DISTANCE
  const hexes = GAP
  const there = THERE
  const gaps = GAP_TO
  const row = s[CELL + hero]! * CELLS
  const standard = goal * CELLS
  const foes = hero < 6 ? 6 : 0
  for (let t = 0; t < 12; t = (t + 1) | 0) {
    const cell = s[CELL + t]!
    hexes[t] = s[STANDING + t] === 1 ? distances[row + cell]! : 99
    there[t] = gaps[standard + cell]!
  }
  for (let f = foes; f < foes + 6; f++) {
    if (forced >= 0 && f !== forced) hexes[f] = 99
    else if ((s[STATUS_MASK + f]! & (1 << HIDDEN)) !== 0 && hexes[f]! > 1) hexes[f] = 99
  }
}

/** Fills the options. */
function weighOptions(hero: number, goal: number, mostlyHealing: boolean): void {
  optionCount = 0
  const foes = hero < 6 ? 6 : 0
  // Who stands high reaches one hex further: count on it only where there are heights.
  const moves = movesOf(hero, 0) + (ground.hasHeight ? 1 : 0)
  const range = S[RANGE + hero]!
  measure(hero, goal, forcedTarget(hero, range + moves))
  const hexes = GAP
  for (let f = foes; f < foes + 6; f++)
    if (hexes[f]! <= range + moves) weigh(hero, PLAIN_SLOT, f, worthOfBlow(hero, f, 1000) - leash(hero, f, range))
  for (let slot = 0; slot < 4; slot++) if (isSlotReady(hero, slot)) weighSlot(hero, slot, mostlyHealing, moves)
}

function weighSlot(hero: number, slot: number, mostlyHealing: boolean, moves: number): void {
  const gap = GAP
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
  for (let t = from; t < from + 6; t++) {
    if (gap[t]! > reach) continue
    let worth = worthOf(hero, t)
    // Asked last: most of what is not worth it needs no leave.
    if (worth <= 0 || (allow !== undefined && !allow(hero, t))) continue
    if (mostlyHealing && aim === AIM_ALLY) worth *= 3
    weigh(hero, slot, t, worth - leash(hero, t, hexes))
  }
}

function weigh(hero: number, slot: number, target: number, worth: number): void {
  if (watch !== undefined) watch(hero, slot, target, worth)
  if (worth <= 0) return
  OPTION[optionCount] = (slot + 1) * 12 + target
  WORTH_OF[optionCount] = worth
  optionCount++
}

const HEALERS_LEASH = 6
/** What it costs to go after somebody far from one's own standard, or to leave it: thousandths of damage. */
function leash(hero: number, target: number, range: number): number {
  const beyond = THERE[target]! - range
  if (beyond <= 1) return 0
  const free = S[CLASS + hero] === HEALERS_LEASH ? 3 : 2
  const cost = beyond > free ? (beyond - free) * 2500 : 0
  return GAP[target]! > range && THERE[hero]! <= 1 ? cost + 9000 : cost
}
