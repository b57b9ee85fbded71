import {
  ATTRIBUTE_IDS,
  CLASS_IDS,
  GAMBIT_SET_IDS,
  GEAR_SLOT_IDS,
  LANE_IDS,
  STANCE_IDS,
  STATUS_IDS,
  TERRAIN_IDS,
  type AbilityId,
} from './content/ids.ts'
import { learntAbilities } from './content/abilities.ts'
import { PLAIN_TRAIT_IDS } from './content/traits.ts'
import {
  ACTION_KINDS,
  CALLS,
  CONDITION_KINDS,
  FALL_BACK_TO,
  gambitSlots,
  ORDER_CONDITION_KINDS,
  ORDER_EFFECT_KINDS,
  ORDERED_TO_KINDS,
  ORDERING_KINDS,
  STANDARD_MOODS,
  STANDARD_REFS,
  WHOM,
} from './gambits/vocabulary.ts'
import type {
  Action,
  Condition,
  ConditionalOrder,
  Gambit,
  OrderCondition,
  OrderedTo,
  OrderEffect,
  Ordering,
} from './gambit-language.ts'
import type { BattleInput, GearInput, HeroInput, TraitInput } from './input.ts'
import { diceOf, pick, randomInput, type Dice } from './random-input.ts'

/**
 * A legal random battle that speaks the whole gambit language: any filter, action, ordering and order. Plays worse than
 * randomInput and reaches more: for golden battles and fuzzing.
 */
export function wideInput(seed: number): BattleInput {
  const dice = diceOf(seed ^ 0x2545f491)
  const input = randomInput(seed, 500 + dice(1200))
  const keys = input.sides.flatMap((side) => side.heroes.map((hero) => hero.key))
  for (const side of input.sides) {
    for (const hero of side.heroes) {
      if (dice(3) > 0) hero.gambits = randomGambits(dice, hero, keys)
      equip(dice, hero, keys)
    }
    side.orders = Array.from({ length: dice(6) }, () => randomOrder(dice, side.heroes, keys))
    side.morale = dice(101)
    if (dice(8) === 0) side.heroes.splice(1 + dice(5))
    if (dice(2) === 0) side.captain = pick(dice, side.heroes).key
    for (const hero of side.heroes) if (dice(12) === 0) Object.assign(hero, { militia: true, worth: 500 })
  }
  return input
}

/** What a hero may bring or leave out: gear, fatigue, more sets, and traits of every kind. */
function equip(dice: Dice, hero: HeroInput, keys: readonly string[]): void {
  if (dice(3) === 0) hero.traits = randomTraits(dice, keys)
  if (dice(2) === 0) hero.gear = randomGear(dice)
  if (dice(2) === 0) hero.fatigue = dice(101)
  if (dice(2) === 0) hero.sets = { b: randomGambits(dice, hero, keys), c: randomGambits(dice, hero, keys) }
}

function randomTraits(dice: Dice, keys: readonly string[]): TraitInput[] {
  const plain = pick(dice, PLAIN_TRAIT_IDS)
  const traits: TraitInput[] = [plain]
  if (dice(2) === 0) traits.push({ id: 'slayer', of: pick(dice, CLASS_IDS) })
  if (dice(2) === 0) traits.push({ id: 'nemesis', of: pick(dice, keys) })
  if (dice(4) === 0 && plain !== 'giantsbane') traits.push('giantsbane')
  return traits
}

function randomGear(dice: Dice): GearInput[] {
  const attributes = [...ATTRIBUTE_IDS]
  return GEAR_SLOT_IDS.filter(() => dice(3) > 0).map((slot) => ({
    slot,
    attribute: attributes.splice(dice(attributes.length), 1)[0] ?? 'might',
    grade: 1 + dice(5),
    wear: dice(101),
  }))
}

export function randomGambits(dice: Dice, hero: HeroInput, keys: readonly string[]): Gambit[] {
  return Array.from({ length: dice(gambitSlots(hero.rank) + 1) }, () => ({
    onlyIf: Array.from({ length: dice(3) }, () => ({
      ...randomCondition(dice, hero, keys),
      ...(dice(4) === 0 ? { not: true } : {}),
    })),
    do: randomAction(dice, hero, keys),
    prefer: Array.from({ length: dice(4) }, () => randomOrdering(dice)),
  }))
}

function abilityOf(dice: Dice, hero: HeroInput): AbilityId {
  return pick(dice, hero.abilities.length > 0 ? hero.abilities : learntAbilities(hero.classId, 99))
}

export function randomCondition(dice: Dice, hero: HeroInput, keys: readonly string[]): Condition {
  const kind = pick(dice, CONDITION_KINDS)
  switch (kind) {
    case 'self-health-below':
    case 'ally-health-below':
    case 'foe-health-below':
      return { kind, permille: dice(1001) }
    case 'self-fatigue-above':
      return { kind, fatigue: dice(101) }
    case 'self-has-status':
    case 'foe-has-status':
    case 'foe-lacks-status':
      return { kind, status: pick(dice, STATUS_IDS) }
    case 'self-foes-near':
    case 'allies-near':
    case 'foes-in-ring':
      return { kind, atLeast: 1 + dice(3) }
    case 'self-ability-ready':
      return { kind, ability: abilityOf(dice, hero) }
    case 'self-terrain':
      return { kind, terrain: pick(dice, TERRAIN_IDS) }
    case 'self-health-rank':
    case 'allies-standing':
    case 'foes-standing':
      return { kind, atMost: 1 + dice(6) }
    case 'ally-class-near':
      return { kind, classId: pick(dice, CLASS_IDS), within: 1 + dice(4) }
    case 'ally-named-below':
      return { kind, hero: pick(dice, keys), permille: dice(1001) }
    case 'foe-class-in-range':
      return { kind, classId: pick(dice, CLASS_IDS) }
    case 'foe-named-in-range':
      return { kind, hero: pick(dice, keys) }
    case 'standard-is':
      return { kind, standard: pick(dice, STANDARD_REFS), mood: pick(dice, STANDARD_MOODS) }
    case 'presence-below':
    case 'presence-above':
      return { kind, standard: pick(dice, STANDARD_REFS) }
    case 'lane-within':
      return { kind, distance: dice(7) }
    case 'round-at-least':
    case 'round-at-most':
      return { kind, round: 1 + dice(8) }
    case 'hour-is':
      return { kind, hour: 1 + dice(3) }
    case 'glory-ahead':
    case 'glory-behind':
      return { kind, by: dice(30) }
    case 'rally-within':
      return { kind, rounds: dice(8) }
    case 'our-stance':
      return { kind, stance: pick(dice, STANCE_IDS) }
    case 'self-on-standard':
    case 'self-not-moved':
    case 'ally-ailing':
    case 'ally-fallen':
    case 'foe-in-range':
    case 'foe-singing':
    case 'foe-beside-weakest':
    case 'foe-isolated':
    case 'field-ahead':
      return { kind }
  }
}

export function randomAction(dice: Dice, hero: HeroInput, keys: readonly string[]): Action {
  // Half of all actions use an ability, or nobody would learn what they do.
  const kind = dice(2) === 0 ? 'ability' : pick(dice, ACTION_KINDS)
  switch (kind) {
    case 'ability':
      return { kind, ability: abilityOf(dice, hero) }
    case 'go-to-standard':
    case 'dash':
      return { kind, standard: pick(dice, STANDARD_REFS) }
    case 'guard':
    case 'block':
      return { kind, whom: pick(dice, WHOM) }
    case 'follow':
      return { kind, whom: pick(dice, WHOM), distance: 1 + dice(3) }
    case 'guard-named':
      return { kind, hero: pick(dice, keys) }
    case 'follow-named':
      return { kind, hero: pick(dice, keys), distance: 1 + dice(3) }
    case 'keep-distance':
      return { kind, distance: 1 + dice(5) }
    case 'fall-back':
      return { kind, to: pick(dice, FALL_BACK_TO) }
    case 'attack':
    case 'go-to-lane':
    case 'hold':
    case 'take-cover':
    case 'leave-reach':
    case 'wait':
      return { kind }
  }
}

export function randomOrdering(dice: Dice): Ordering {
  const kind = pick(dice, ORDERING_KINDS)
  if (kind === 'class-order')
    return { kind, classes: [...new Set([pick(dice, CLASS_IDS), pick(dice, CLASS_IDS), pick(dice, CLASS_IDS)])] }
  if (kind === 'has-status') return { kind, status: pick(dice, STATUS_IDS) }
  return { kind }
}

export function randomOrder(dice: Dice, heroes: readonly HeroInput[], keys: readonly string[]): ConditionalOrder {
  const when =
    dice(2) === 0
      ? ({ kind: 'hour', atLeast: 1 + dice(3) } as const)
      : ({ kind: 'round', atLeast: 1 + dice(24) } as const)
  const then = randomEffect(dice, heroes)
  return dice(2) === 0 ? { when, then } : { when, and: randomOrderCondition(dice, keys), then }
}

function randomEffect(dice: Dice, heroes: readonly HeroInput[]): OrderEffect {
  const kind = pick(dice, ORDER_EFFECT_KINDS)
  switch (kind) {
    case 'stance':
      return { kind, stance: pick(dice, STANCE_IDS) }
    case 'call':
      return { kind, call: pick(dice, CALLS) }
    case 'lanes':
      return { kind, lanes: [{ hero: pick(dice, heroes).key, lane: pick(dice, LANE_IDS) }] }
    case 'set':
      return { kind, set: pick(dice, GAMBIT_SET_IDS), of: randomReach(dice, heroes) }
  }
}
function randomReach(dice: Dice, heroes: readonly HeroInput[]): OrderedTo {
  const kind = pick(dice, ORDERED_TO_KINDS)
  if (kind === 'all') return { kind }
  return kind === 'hero' ? { kind, hero: pick(dice, heroes).key } : { kind, lane: pick(dice, LANE_IDS) }
}

function randomOrderCondition(dice: Dice, keys: readonly string[]): OrderCondition {
  const kind = pick(dice, ORDER_CONDITION_KINDS)
  switch (kind) {
    case 'glory-at-least':
    case 'glory-at-most':
      return { kind, difference: dice(41) - 20 }
    case 'fallen':
      return { kind, hero: pick(dice, keys) }
    case 'standing-at-most':
      return { kind, heroes: dice(7) }
    case 'standard-is':
      return { kind, standard: pick(dice, STANDARD_REFS), mood: pick(dice, STANDARD_MOODS) }
    case 'foe-stance':
      return { kind, stance: pick(dice, STANCE_IDS) }
  }
}
