import type { ActionKind, ConditionKind, OrderedTo, OrderEffect, OrderingKind } from '../gambit-language.ts'

/**
 * The words of the gambit editor. `{x}` stands for a parameter of the kind. The order gives the compiled handles: append,
 * never reorder. Only what the engine does stands here.
 */
export const CONDITIONS = {
  'self-health-below': 'my health is below {permille} ‰',
  'self-has-status': 'I have {status}',
  'self-on-standard': 'I stand on or beside a standard',
  'self-foes-near': 'at least {atLeast} foes are beside me',
  'self-ability-ready': '{ability} is ready',
  'self-not-moved': 'I did not move in my last turn',
  'self-terrain': 'I stand in {terrain}',
  'self-health-rank': 'my health is among the {atMost} lowest of my team',
  'ally-health-below': 'an ally is below {permille} ‰',
  'ally-class-near': 'a {classId} of ours is within {within}',
  'ally-named-below': '{hero} is below {permille} ‰',
  'allies-near': 'at least {atLeast} allies are beside me',
  'ally-ailing': 'an ally has a bad status',
  'ally-fallen': 'one of us has fallen this hour',
  'allies-standing': 'at most {atMost} of us stand',
  'foe-in-range': 'a foe is in range',
  'foe-health-below': 'a foe in range is below {permille} ‰',
  'foe-class-in-range': 'a {classId} of theirs is in range',
  'foe-named-in-range': '{hero} is in range',
  'foes-in-ring': 'at least {atLeast} foes stand in one ring',
  'foe-has-status': 'a foe in range has {status}',
  'foe-singing': 'a foe sings or has called a storm',
  'foe-beside-weakest': 'a foe is beside our weakest',
  'foe-isolated': 'a foe in range has no friend within 2',
  'foes-standing': 'at most {atMost} foes stand',
  'standard-is': 'the {standard} standard is {mood}',
  'presence-below': 'we are fewer at the {standard} standard',
  'presence-above': 'we are more at the {standard} standard',
  'lane-within': 'my lane’s standard is within {distance}',
  'round-at-least': 'it is round {round} of the hour or later',
  'round-at-most': 'it is round {round} of the hour or earlier',
  'hour-is': 'it is hour {hour}',
  'glory-ahead': 'we are ahead by {by} glory',
  'glory-behind': 'we are behind by {by} glory',
  'rally-within': 'the next rally is at most {rounds} rounds away',
  'our-stance': 'our stance is {stance}',
  'self-fatigue-above': 'my fatigue is above {fatigue}',
  'field-ahead': 'a trap, embers, a wall or a storm lies on my way',
  'foe-lacks-status': 'a foe in range is without {status}',
} as const satisfies Record<ConditionKind, string>

export const ACTIONS = {
  attack: 'attack',
  ability: 'use {ability}',
  'go-to-standard': 'go to the {standard} standard',
  'go-to-lane': 'go to my lane',
  hold: 'stay and hold',
  guard: 'guard the {whom} ally',
  follow: 'follow the {whom} ally at distance {distance}',
  'keep-distance': 'keep {distance} hexes from foes',
  'fall-back': 'fall back to {to}',
  'take-cover': 'go into cover or onto height',
  dash: 'dash to the {standard} standard',
  'leave-reach': 'leave the reach of foes',
  block: 'stand between a foe and the {whom} ally',
  wait: 'wait for the end of the round',
  'guard-named': 'guard {hero}',
  'follow-named': 'follow {hero} at distance {distance}',
} as const satisfies Record<ActionKind, string>

export const ORDERINGS = {
  nearest: 'the nearest',
  farthest: 'the farthest',
  'least-health': 'the least health',
  'most-health': 'the most health',
  'least-health-permille': 'the most badly hurt',
  'lowest-soak': 'the softest against me',
  'highest-damage-this-hour': 'who did most damage this hour',
  'highest-worth': 'the highest worth',
  'most-glory': 'the most glory for a fall',
  'can-fell': 'who can be felled this turn',
  'most-foes-in-ring': 'the most foes in a ring',
  'fewest-allies-near': 'the fewest friends near him',
  'class-order': 'by class: {classes}',
  'on-standard': 'who stands at a standard',
  'on-bright-standard': 'who stands at the bright standard',
  'has-status': 'who has {status}',
  'not-yet-acted': 'who has not acted this round',
  'same-as-last': 'the same as last turn',
  'same-as-captain': 'whom our captain struck last',
} as const satisfies Record<OrderingKind, string>

export const CONDITION_KINDS = Object.keys(CONDITIONS) as ConditionKind[]
export const ACTION_KINDS = Object.keys(ACTIONS) as ActionKind[]
export const ORDERING_KINDS = Object.keys(ORDERINGS) as OrderingKind[]

export const STANDARD_REFS = ['north', 'south', 'bright'] as const
export const STANDARD_MOODS = ['ours', 'theirs', 'free', 'contested'] as const
export const WHOM = ['weakest', 'nearest'] as const
export const FALL_BACK_TO = ['home', 'cleric'] as const
/** Effects of a conditional order, in the order of their compiled handles. */
export const ORDER_EFFECT_KINDS = ['stance', 'lanes', 'call', 'set'] as const satisfies readonly OrderEffect['kind'][]
export const ORDERED_TO_KINDS = ['all', 'hero', 'lane'] as const satisfies readonly OrderedTo['kind'][]
export const CALLS = ['heal', 'fall-back'] as const
export const ORDER_CONDITION_KINDS = [
  'glory-at-least',
  'glory-at-most',
  'fallen',
  'standing-at-most',
  'standard-is',
  'foe-stance',
] as const

/** Gambit slots of a rank: 3, and one more at 3, 6, 10, 15 and 20. Source: ruleset 1, section 6. */
export function gambitSlots(rank: number): number {
  return 3 + [3, 6, 10, 15, 20].filter((at) => rank >= at).length
}
