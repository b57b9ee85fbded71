import { expect, test } from 'vitest'
import type { ActionKind, ConditionKind, OrderingKind } from '../gambit-language.ts'
import { ACTION_KINDS, CONDITION_KINDS, ORDERING_KINDS } from './vocabulary.ts'

/** Ruleset 1, section 11, row by row: the words that the engine has for each. */
const CONDITION_ROWS: Record<number, ConditionKind[]> = {
  1: ['self-health-below'],
  2: ['self-has-status'],
  3: ['self-fatigue-above'],
  4: ['self-on-standard'],
  5: ['self-foes-near'],
  6: ['self-ability-ready'],
  7: ['self-not-moved'],
  8: ['self-terrain'],
  9: ['self-health-rank'],
  10: ['ally-health-below'],
  11: ['ally-class-near'],
  12: ['ally-named-below'],
  13: ['allies-near'],
  14: ['ally-ailing'],
  15: ['ally-fallen'],
  16: ['allies-standing'],
  17: ['foe-in-range'],
  18: ['foe-health-below'],
  19: ['foe-class-in-range'],
  20: ['foe-named-in-range'],
  21: ['foes-in-ring'],
  22: ['foe-has-status', 'foe-lacks-status'],
  23: ['foe-singing'],
  24: ['foe-beside-weakest'],
  25: ['foe-isolated'],
  26: ['foes-standing'],
  27: ['standard-is'],
  28: ['presence-below', 'presence-above'],
  29: ['lane-within'],
  30: ['self-terrain'],
  31: ['field-ahead'],
  32: ['round-at-least', 'round-at-most'],
  33: ['hour-is'],
  34: ['glory-ahead', 'glory-behind'],
  35: ['rally-within'],
  36: ['our-stance'],
}
const ACTION_ROWS: Record<number, ActionKind[]> = {
  1: ['attack'],
  2: ['ability'],
  3: ['go-to-standard'],
  4: ['go-to-lane'],
  5: ['hold'],
  6: ['guard', 'guard-named'],
  7: ['follow', 'follow-named'],
  8: ['keep-distance'],
  9: ['fall-back'],
  10: ['take-cover'],
  11: ['block'],
  12: ['dash'],
  13: ['leave-reach'],
  14: ['wait'],
}
const ORDERING_ROWS: Record<number, OrderingKind[]> = {
  1: ['nearest'],
  2: ['farthest'],
  3: ['least-health'],
  4: ['most-health'],
  5: ['least-health-permille'],
  6: ['lowest-soak'],
  7: ['highest-damage-this-hour'],
  8: ['highest-worth'],
  9: ['most-glory'],
  10: ['can-fell'],
  11: ['most-foes-in-ring'],
  12: ['fewest-allies-near'],
  13: ['class-order'],
  14: ['on-standard'],
  15: ['on-bright-standard'],
  16: ['has-status'],
  17: ['not-yet-acted'],
  18: ['same-as-last'],
  19: ['same-as-captain'],
}

test.each([
  ['conditions', CONDITION_ROWS, CONDITION_KINDS, 36],
  ['actions', ACTION_ROWS, ACTION_KINDS, 14],
  ['orderings', ORDERING_ROWS, ORDERING_KINDS, 19],
])('all %s of the table exist, and no word is without a row', (_name, rows, kinds, count) => {
  expect(Object.keys(rows)).toHaveLength(count)
  const told = new Set<string>(Object.values(rows).flat())
  expect([...told].sort()).toEqual([...kinds].sort())
})
