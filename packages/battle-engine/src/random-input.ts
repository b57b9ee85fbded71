import {
  ANCESTRY_IDS,
  ARENA_IDS,
  ATTRIBUTE_IDS,
  CLASS_IDS,
  LANE_IDS,
  STANCE_IDS,
  type ClassId,
  type LaneId,
} from './content/ids.ts'
import { CLASSES } from './content/classes.ts'
import { PLAIN_TRAIT_IDS } from './content/traits.ts'
import { learntAbilities } from './content/abilities.ts'
import { hex32, mix } from './chance/mix.ts'
import type { BattleInput, HeroInput, SideInput } from './input.ts'
import { readyMadeGambits } from './ready-made.ts'
import { ENGINE_VERSION } from './version.ts'

/** A source of numbers below a bound; keyed, so that a seed gives the same line-ups everywhere. */
export type Dice = (bound: number) => number

export function diceOf(seed: number): Dice {
  let counter = 0
  return (bound) => (mix(mix(seed ^ 0x51ed270b) + Math.imul(counter++, 0x9e3779b9)) >>> 0) % bound
}

/** Mean of the hero's attributes by the weights of his class, in hundredths. Source: ruleset 1, section 1. */
export function worthOf(classId: ClassId, attributes: HeroInput['attributes']): number {
  const { weights } = CLASSES[classId]
  return Math.trunc(ATTRIBUTE_IDS.reduce((sum, id, i) => sum + weights[i]! * attributes[id], 0) / 1000)
}

/**
 * A legal random battle: six against six around `level` (hundredths of the key attributes), at most two of a class. For
 * benchmarks, fuzzing and the lab; `seed` is any 32-bit number.
 */
export function randomInput(seed: number, level = 1100): BattleInput {
  const dice = diceOf(seed)
  return {
    engine: ENGINE_VERSION,
    seed: hex32(dice(0x7fffffff)) + hex32(dice(0x7fffffff)) + hex32(dice(0x7fffffff)) + hex32(seed),
    arena: pick(dice, ARENA_IDS),
    sides: [randomSide(dice, 'a', level), randomSide(dice, 'b', level)],
  }
}

/** Sensible plans: nobody sends all six to one standard by chance. */
const LANE_PLANS: readonly (readonly LaneId[])[] = [
  ['north', 'north', 'south', 'south', 'free', 'free'],
  ['north', 'north', 'north', 'south', 'south', 'south'],
  ['north', 'north', 'south', 'south', 'south', 'free'],
]

export function randomSide(dice: Dice, name: string, level: number): SideInput {
  const classes: ClassId[] = []
  while (classes.length < 6) {
    const classId = pick(dice, CLASS_IDS)
    if (classes.filter((c) => c === classId).length < 2) classes.push(classId)
  }
  return randomSideOf(dice, name, classes, level)
}

/** A random side of these classes, six at most. */
export function randomSideOf(dice: Dice, name: string, classes: readonly ClassId[], level: number): SideInput {
  const lanes = [...LANE_PLANS[dice(LANE_PLANS.length)]!]
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const heroes = classes.map((classId, i): HeroInput => {
    const row = rows.splice(dice(rows.length), 1)[0] ?? 0
    return {
      ...randomHero(dice, `${name}${i}`, classId, row, level),
      lane: lanes.splice(dice(lanes.length), 1)[0] ?? 'free',
    }
  })
  return { stance: pick(dice, STANCE_IDS), morale: 40 + dice(21), heroes, orders: [] }
}

/** Without a foe that is a monster Giantsbane means nothing; traits that name somebody are given by wideInput. */
const USUAL_TRAITS = PLAIN_TRAIT_IDS.filter((id) => id !== 'giantsbane')

/** Places of the three attributes of largest weight; of equals the earlier one, as heroes are born. */
function keyAttributes(weights: readonly number[]): number[] {
  const places = weights.map((_, place) => place)
  return places.sort((a, b) => weights[b]! - weights[a]! || a - b).slice(0, 3)
}

export function randomHero(dice: Dice, key: string, classId: ClassId, row: number, level: number): HeroInput {
  const { weights, range } = CLASSES[classId]
  const keys = keyAttributes(weights)
  const attributes = { might: 0, agility: 0, intellect: 0, spirit: 0, vitality: 0, resolve: 0 }
  ATTRIBUTE_IDS.forEach((id, i) => {
    attributes[id] = Math.max(0, Math.min(2000, (keys.includes(i) ? level : Math.trunc(level / 2)) - 150 + dice(301)))
  })
  const rank = 1 + dice(20)
  const learnt = learntAbilities(classId, rank)
  while (learnt.length > 4) learnt.splice(dice(learnt.length), 1)
  // The standard mix of speed and balance: sets that came later are not in it, so that figures stay comparable.
  const sets = readyMadeGambits(classId, rank).slice(0, 2)
  const set = sets[dice(sets.length + 1)]
  return {
    key,
    classId,
    rank,
    attributes,
    worth: worthOf(classId, attributes),
    ancestry: pick(dice, ANCESTRY_IDS),
    abilities: learnt,
    traits: dice(2) === 0 ? [pick(dice, USUAL_TRAITS)] : [],
    militia: false,
    place: { column: range === 1 ? 1 : 0, row },
    lane: pick(dice, LANE_IDS),
    gambits: (set?.gambits ?? []).filter((g) => g.do.kind !== 'ability' || learnt.includes(g.do.ability)),
  }
}

export function pick<T>(dice: Dice, from: readonly T[]): T {
  const found = from[dice(from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
