import { ABILITY_IDS, CLASS_IDS, LANE_IDS, STANCE_IDS, STATUS_IDS, TERRAIN_IDS } from '../content/ids.ts'
import type { Action, Condition, ConditionalOrder, Gambit, OrderCondition, Ordering } from '../gambit-language.ts'
import { GAMBIT, GAMBIT_COUNT, GAMBIT_WORDS, ORDER, ORDER_COUNT, ORDER_WORDS, S } from '../state/layout.ts'
import {
  ACTION_KINDS,
  CALLS,
  CONDITION_KINDS,
  FALL_BACK_TO,
  ORDER_CONDITION_KINDS,
  ORDERING_KINDS,
  STANDARD_MOODS,
  STANDARD_REFS,
  WHOM,
} from './vocabulary.ts'

/** Handle of a hero's key, −1 when nobody here has it. */
export type FindHero = (key: string) => number

/** Words of a gambit: 0 conditions, 1–9 three of (kind | not << 8, a, b), 10–12 action, 13 orderings, 14–19 three of (kind, a). */
export const ACTION_AT = 10
export const PREFER_AT = 13

export function compileGambits(hero: number, gambits: Gambit[], find: FindHero): void {
  S[GAMBIT_COUNT + hero] = gambits.length
  gambits.forEach((gambit, number) => {
    const at = GAMBIT + (hero * 8 + number) * GAMBIT_WORDS
    S[at] = gambit.onlyIf.length
    gambit.onlyIf.forEach((condition, i) => {
      const [a, b] = parametersOf(condition, find)
      S[at + 1 + i * 3] = CONDITION_KINDS.indexOf(condition.kind) | (condition.not === true ? 256 : 0)
      S[at + 2 + i * 3] = a
      S[at + 3 + i * 3] = b
    })
    const [a, b] = parametersOfAction(gambit.do)
    S[at + ACTION_AT] = ACTION_KINDS.indexOf(gambit.do.kind)
    S[at + ACTION_AT + 1] = a
    S[at + ACTION_AT + 2] = b
    S[at + PREFER_AT] = gambit.prefer.length
    gambit.prefer.forEach((ordering, i) => {
      S[at + PREFER_AT + 1 + i * 2] = ORDERING_KINDS.indexOf(ordering.kind)
      S[at + PREFER_AT + 2 + i * 2] = parameterOfOrdering(ordering)
    })
  })
}

function parametersOf(condition: Condition, find: FindHero): [number, number] {
  switch (condition.kind) {
    case 'self-health-below':
    case 'ally-health-below':
    case 'foe-health-below':
      return [condition.permille, 0]
    case 'self-has-status':
    case 'foe-has-status':
      return [STATUS_IDS.indexOf(condition.status), 0]
    case 'self-foes-near':
    case 'allies-near':
    case 'foes-in-ring':
      return [condition.atLeast, 0]
    case 'self-ability-ready':
      return [ABILITY_IDS.indexOf(condition.ability), 0]
    case 'self-terrain':
      return [TERRAIN_IDS.indexOf(condition.terrain), 0]
    case 'self-health-rank':
    case 'allies-standing':
    case 'foes-standing':
      return [condition.atMost, 0]
    case 'ally-class-near':
      return [CLASS_IDS.indexOf(condition.classId), condition.within]
    case 'ally-named-below':
      return [find(condition.hero), condition.permille]
    case 'foe-class-in-range':
      return [CLASS_IDS.indexOf(condition.classId), 0]
    case 'foe-named-in-range':
      return [find(condition.hero), 0]
    case 'standard-is':
      return [STANDARD_REFS.indexOf(condition.standard), STANDARD_MOODS.indexOf(condition.mood)]
    case 'presence-below':
    case 'presence-above':
      return [STANDARD_REFS.indexOf(condition.standard), 0]
    case 'lane-within':
      return [condition.distance, 0]
    case 'round-at-least':
    case 'round-at-most':
      return [condition.round, 0]
    case 'hour-is':
      return [condition.hour, 0]
    case 'glory-ahead':
    case 'glory-behind':
      return [condition.by, 0]
    case 'rally-within':
      return [condition.rounds, 0]
    case 'our-stance':
      return [STANCE_IDS.indexOf(condition.stance), 0]
    default:
      return [0, 0]
  }
}

function parametersOfAction(action: Action): [number, number] {
  switch (action.kind) {
    case 'ability':
      return [ABILITY_IDS.indexOf(action.ability), 0]
    case 'go-to-standard':
    case 'dash':
      return [STANDARD_REFS.indexOf(action.standard), 0]
    case 'guard':
      return [WHOM.indexOf(action.whom), 0]
    case 'follow':
      return [WHOM.indexOf(action.whom), action.distance]
    case 'keep-distance':
      return [action.distance, 0]
    case 'fall-back':
      return [FALL_BACK_TO.indexOf(action.to), 0]
    default:
      return [0, 0]
  }
}

function parameterOfOrdering(ordering: Ordering): number {
  if (ordering.kind === 'has-status') return STATUS_IDS.indexOf(ordering.status)
  if (ordering.kind !== 'class-order') return 0
  // A nibble a class: its place in the list + 1, 0 when not listed.
  return ordering.classes.reduce((word, id, place) => word | ((place + 1) << (4 * CLASS_IDS.indexOf(id))), 0)
}

/** Words of an order: 0–1 when, 2–4 and (kind + 1), 5–6 then, 7–12 lane + 1 by hero of the side. */
export function compileOrders(side: number, orders: ConditionalOrder[], find: FindHero): void {
  S[ORDER_COUNT + side] = orders.length
  orders.forEach((order, number) => {
    const at = ORDER + (side * 5 + number) * ORDER_WORDS
    S[at] = order.when.kind === 'hour' ? 0 : 1
    S[at + 1] = order.when.atLeast
    if (order.and) {
      const [a, b] = parametersOfOrder(order.and, find)
      S[at + 2] = ORDER_CONDITION_KINDS.indexOf(order.and.kind) + 1
      S[at + 3] = a
      S[at + 4] = b
    }
    const then = order.then
    if (then.kind === 'stance') {
      S[at + 5] = 0
      S[at + 6] = STANCE_IDS.indexOf(then.stance)
    } else if (then.kind === 'call') {
      S[at + 5] = 2
      S[at + 6] = CALLS.indexOf(then.call) + 1
    } else {
      S[at + 5] = 1
      for (const { hero, lane } of then.lanes) {
        const handle = find(hero)
        if (handle >= 0) S[at + 7 + (handle % 6)] = LANE_IDS.indexOf(lane) + 1
      }
    }
  })
}

function parametersOfOrder(condition: OrderCondition, find: FindHero): [number, number] {
  switch (condition.kind) {
    case 'glory-at-least':
    case 'glory-at-most':
      return [condition.difference, 0]
    case 'fallen':
      return [find(condition.hero), 0]
    case 'standing-at-most':
      return [condition.heroes, 0]
    case 'standard-is':
      return [STANDARD_REFS.indexOf(condition.standard), STANDARD_MOODS.indexOf(condition.mood)]
    case 'foe-stance':
      return [STANCE_IDS.indexOf(condition.stance), 0]
  }
}
