import type { ConditionalOrder, GambitSetId, StanceId } from '@mythic/battle-engine'
import type { AttributeKey, LineUpPlace, Temperament } from '../world/words.ts'

type Lane = LineUpPlace['lane']

/** How a computer guild of each temperament orders a battle: a stance, a lane for each of six, front men first, and what may change. */
export interface BattlePlan {
  readonly stance: StanceId
  readonly lanes: readonly [Lane, Lane, Lane, Lane, Lane, Lane]
  /** Who of the six leads: the first by this; of equals the worthier. */
  readonly captain: AttributeKey | 'worth' | 'age'
  readonly orders: readonly ConditionalOrder[]
  /** The gambit set everyone takes up when the captain falls; null: they fight on as they did. */
  readonly leaderless: GambitSetId | null
}

/** Two for each standard and two who go where they are needed: the best plan the sheet measured. */
const flexible = ['north', 'south', 'free', 'north', 'south', 'free'] as const
const even = ['north', 'south', 'north', 'south', 'north', 'south'] as const
/** Four to the South, which is bright in hour three unless an arena says otherwise. */
const southward = ['south', 'north', 'south', 'south', 'north', 'south'] as const

const everyone = (set: GambitSetId): ConditionalOrder['then'] => ({ kind: 'set', set, of: { kind: 'all' } })
/** Set B strikes together: for those who are behind. Glory is ours minus theirs. */
const pressFrom = (hour: number, difference: number): ConditionalOrder => ({
  when: { kind: 'hour', atLeast: hour },
  and: { kind: 'glory-at-most', difference },
  then: everyone('b'),
})
/** Set C takes care: for those who lead. */
const keepFrom = (hour: number, difference: number): ConditionalOrder => ({
  when: { kind: 'hour', atLeast: hour },
  and: { kind: 'glory-at-least', difference },
  then: everyone('c'),
})
const lastHour = { kind: 'hour', atLeast: 3 } as const

export const battlePlans = {
  miser: {
    stance: 'shieldwall',
    lanes: even,
    captain: 'resolve',
    orders: [
      keepFrom(2, 6),
      pressFrom(3, -4),
      { when: lastHour, and: { kind: 'glory-at-most', difference: -4 }, then: { kind: 'stance', stance: 'steady' } },
    ],
    leaderless: null,
  },
  spender: {
    stance: 'storm',
    lanes: flexible,
    captain: 'worth',
    orders: [
      pressFrom(2, -4),
      { when: lastHour, and: { kind: 'glory-at-least', difference: 10 }, then: { kind: 'stance', stance: 'steady' } },
    ],
    leaderless: null,
  },
  nurturer: {
    stance: 'steady',
    lanes: flexible,
    captain: 'age',
    orders: [
      pressFrom(3, -4),
      { when: { kind: 'hour', atLeast: 2 }, and: { kind: 'standing-at-most', heroes: 3 }, then: everyone('c') },
    ],
    leaderless: 'c',
  },
  trader: {
    stance: 'hunt',
    lanes: flexible,
    captain: 'agility',
    orders: [
      pressFrom(2, -4),
      keepFrom(3, 8),
      {
        when: { kind: 'round', atLeast: 5 },
        and: { kind: 'foe-stance', stance: 'shieldwall' },
        then: { kind: 'stance', stance: 'storm' },
      },
    ],
    leaderless: null,
  },
  gambler: {
    stance: 'storm',
    lanes: southward,
    captain: 'might',
    orders: [
      {
        when: { kind: 'round', atLeast: 5 },
        and: { kind: 'glory-at-most', difference: -2 },
        then: everyone('b'),
      },
      {
        when: lastHour,
        and: { kind: 'standard-is', standard: 'bright', mood: 'theirs' },
        then: everyone('b'),
      },
    ],
    leaderless: 'b',
  },
} as const satisfies Record<Temperament, BattlePlan>

export const temperaments = Object.keys(battlePlans) as Temperament[]
