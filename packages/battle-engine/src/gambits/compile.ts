import {
  ABILITY_IDS,
  CLASS_IDS,
  GAMBIT_SET_IDS,
  LANE_IDS,
  STANCE_IDS,
  STATUS_IDS,
  TERRAIN_IDS,
  type StatusId,
} from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { handlesIn } from '../content/handles.ts'
import type {
  Action,
  Condition,
  ConditionalOrder,
  Gambit,
  OrderCondition,
  Ordering,
  StandardRef,
} from '../gambit-language.ts'
import {
  ABILITY,
  GAMBIT,
  GAMBIT_COUNT,
  GAMBIT_WORDS,
  GAMBITS,
  GAMBITS_A_SET,
  ORDER,
  ORDER_COUNT,
  ORDER_WORDS,
  S,
} from '../state/layout.ts'
import {
  ACTION_KINDS,
  CALLS,
  CONDITION_KINDS,
  FALL_BACK_TO,
  ORDER_CONDITION_KINDS,
  ORDER_EFFECT_KINDS,
  ORDERING_KINDS,
  STANDARD_MOODS,
  STANDARD_REFS,
  WHOM,
} from './vocabulary.ts'
import * as memory from '../state/memory.ts'

const { uint8s } = memory

/** Handle of a hero's key, −1 when nobody here has it. */
export type FindHero = (key: string) => number

/** Words of a gambit: 0 conditions, 1–9 three of (kind | not << 8, a, b), 10–12 action, 13 orderings, 14–19 three of (kind, a). */
export const ACTION_AT = 10
export const PREFER_AT = 13

const CONDITION_HANDLE = handlesIn(CONDITION_KINDS)
const ACTION_HANDLE = handlesIn(ACTION_KINDS)
const ORDERING_HANDLE = handlesIn(ORDERING_KINDS)
const ABILITY_HANDLE = handlesIn(ABILITY_IDS)
const STATUS_HANDLE = handlesIn(STATUS_IDS)
const CLASS_HANDLE = handlesIn(CLASS_IDS)
const STANCE_HANDLE = handlesIn(STANCE_IDS)

/**
 * What a rule needs before its filters are worth asking: NEED_OF[hero · GAMBITS + number] is the slot of its ability + 1, 0 when it
 * uses none, NEVER when he has not that ability equipped. Made when an input is loaded, after his abilities.
 */
export const NEED_OF = uint8s(16 * GAMBITS + 32)
const NEVER = 5
function needOf(hero: number, ability: number): number {
  for (let slot = 0; slot < 4; slot++) if (S[ABILITY + slot * HANDLES + hero] === ability) return slot + 1
  return NEVER
}

/** Writes a set (0–2) of a hero's gambits into the state, which holds nothing but nil there. */
export function compileGambits(hero: number, set: number, gambits: readonly Gambit[], find: FindHero): void {
  S[GAMBIT_COUNT + set * HANDLES + hero] = gambits.length
  for (let number = 0; number < gambits.length; number++) {
    const { onlyIf, do: action, prefer } = gambits[number]!
    const at = GAMBIT + (hero * GAMBITS + set * GAMBITS_A_SET + number) * GAMBIT_WORDS
    S[at] = onlyIf.length
    for (let i = 0; i < onlyIf.length; i++) compileCondition(at + 1 + i * 3, onlyIf[i]!, find)
    compileAction(at + ACTION_AT, action, find)
    NEED_OF[hero * GAMBITS + set * GAMBITS_A_SET + number] =
      action.kind === 'ability' ? needOf(hero, S[at + ACTION_AT + 1]!) : 0
    S[at + PREFER_AT] = prefer.length
    for (let i = 0; i < prefer.length; i++) {
      S[at + PREFER_AT + 1 + i * 2] = ORDERING_HANDLE.get(prefer[i]!.kind) ?? -1
      S[at + PREFER_AT + 2 + i * 2] = parameterOfOrdering(prefer[i]!)
    }
  }
}

function compileCondition(at: number, condition: Condition, find: FindHero): void {
  const kind = CONDITION_HANDLE.get(condition.kind) ?? -1
  S[at] = kind | (condition.not === true ? 256 : 0)
  const parameters = PARAMETERS_OF[kind]
  if (parameters === undefined) return
  S[at + 1] = parameters[0](condition, find)
  if (parameters.length === 2) S[at + 2] = parameters[1](condition, find)
}

type Parameter<Of> = (condition: Of, find: FindHero) => number
type Parameters<Of> = readonly [Parameter<Of>] | readonly [Parameter<Of>, Parameter<Of>]
type OfKind<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>

const permille: Parameters<{ permille: number }> = [(c) => c.permille]
const atLeast: Parameters<{ atLeast: number }> = [(c) => c.atLeast]
const atMost: Parameters<{ atMost: number }> = [(c) => c.atMost]
const round: Parameters<{ round: number }> = [(c) => c.round]
const by: Parameters<{ by: number }> = [(c) => c.by]
const status: Parameters<{ status: StatusId }> = [(c) => STATUS_HANDLE.get(c.status) ?? -1]
const standard: Parameters<{ standard: StandardRef }> = [(c) => STANDARD_REFS.indexOf(c.standard)]

/** The one or two numbers of each kind of filter that has any. */
const PARAMETERS: { readonly [Kind in Condition['kind']]?: Parameters<OfKind<Kind>> } = {
  'self-health-below': permille,
  'ally-health-below': permille,
  'foe-health-below': permille,
  'self-fatigue-above': [(c) => c.fatigue],
  'self-has-status': status,
  'foe-has-status': status,
  'foe-lacks-status': status,
  'self-foes-near': atLeast,
  'allies-near': atLeast,
  'foes-in-ring': atLeast,
  'self-ability-ready': [(c) => ABILITY_HANDLE.get(c.ability) ?? -1],
  'self-terrain': [(c) => TERRAIN_IDS.indexOf(c.terrain)],
  'self-health-rank': atMost,
  'allies-standing': atMost,
  'foes-standing': atMost,
  'ally-class-near': [(c) => CLASS_HANDLE.get(c.classId) ?? -1, (c) => c.within],
  'ally-named-below': [(c, find) => find(c.hero), (c) => c.permille],
  'foe-class-in-range': [(c) => CLASS_HANDLE.get(c.classId) ?? -1],
  'foe-named-in-range': [(c, find) => find(c.hero)],
  'standard-is': [(c) => STANDARD_REFS.indexOf(c.standard), (c) => STANDARD_MOODS.indexOf(c.mood)],
  'presence-below': standard,
  'presence-above': standard,
  'lane-within': [(c) => c.distance],
  'round-at-least': round,
  'round-at-most': round,
  'hour-is': [(c) => c.hour],
  'glory-ahead': by,
  'glory-behind': by,
  'rally-within': [(c) => c.rounds],
  'our-stance': [(c) => STANCE_HANDLE.get(c.stance) ?? -1],
}
/** By handle of CONDITION_KINDS: looked up once a filter, where 39 names would be compared. */
const PARAMETERS_OF = CONDITION_KINDS.map((kind) => PARAMETERS[kind] as Parameters<Condition> | undefined)

function compileAction(at: number, action: Action, find: FindHero): void {
  S[at] = ACTION_HANDLE.get(action.kind) ?? -1
  switch (action.kind) {
    case 'ability':
      S[at + 1] = ABILITY_HANDLE.get(action.ability) ?? -1
      return
    case 'go-to-standard':
    case 'dash':
      S[at + 1] = STANDARD_REFS.indexOf(action.standard)
      return
    case 'guard-named':
    case 'follow-named':
      S[at + 1] = find(action.hero)
      if (action.kind === 'follow-named') S[at + 2] = action.distance
      return
    case 'guard':
    case 'block':
    case 'follow':
      S[at + 1] = WHOM.indexOf(action.whom)
      if (action.kind === 'follow') S[at + 2] = action.distance
      return
    case 'keep-distance':
      S[at + 1] = action.distance
      return
    case 'fall-back':
      S[at + 1] = FALL_BACK_TO.indexOf(action.to)
      return
    default:
  }
}

function parameterOfOrdering(ordering: Ordering): number {
  if (ordering.kind === 'has-status') return STATUS_HANDLE.get(ordering.status) ?? -1
  if (ordering.kind !== 'class-order') return 0
  // A nibble a class: its place in the list + 1, 0 when not listed.
  return ordering.classes.reduce((word, id, place) => word | ((place + 1) << (4 * CLASS_IDS.indexOf(id))), 0)
}

/**
 * Words of an order: 0–1 when, 2–4 and (kind + 1), 5 then (handle of ORDER_EFFECT_KINDS), 6 its parameter, 7–12 lane + 1 by hero
 * of the side. A set: 6 which, 7 a bit each of the side's heroes it reaches, or 8 the lane + 1 of those it reaches.
 */
export function compileOrders(side: number, orders: readonly ConditionalOrder[], find: FindHero): void {
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
    S[at + 5] = ORDER_EFFECT_KINDS.indexOf(then.kind)
    if (then.kind === 'stance') {
      S[at + 6] = STANCE_IDS.indexOf(then.stance)
    } else if (then.kind === 'call') {
      S[at + 6] = CALLS.indexOf(then.call) + 1
    } else if (then.kind === 'set') {
      S[at + 6] = GAMBIT_SET_IDS.indexOf(then.set)
      if (then.of.kind === 'lane') S[at + 8] = LANE_IDS.indexOf(then.of.lane) + 1
      else S[at + 7] = then.of.kind === 'all' ? EVERYONE : bitOf(find(then.of.hero), side)
    } else {
      for (const { hero, lane } of then.lanes) {
        const handle = find(hero)
        if (isOf(handle, side)) S[at + 7 + (handle % 6)] = LANE_IDS.indexOf(lane) + 1
      }
    }
  })
}

/** A bit a hero of a side. */
const EVERYONE = 63
/** Orders reach their own side alone. */
function isOf(handle: number, side: number): boolean {
  return handle >= 0 && (handle < 6 ? 0 : 1) === side
}
function bitOf(handle: number, side: number): number {
  return isOf(handle, side) ? 1 << (handle % 6) : 0
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
