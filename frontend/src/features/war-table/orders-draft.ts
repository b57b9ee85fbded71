import { GAMBIT_SET_IDS, LANE_IDS, STANCES, STANCE_IDS } from '@mythic/battle-engine'
import type {
  ConditionalOrder,
  GambitSetId,
  OrderCondition,
  OrderedTo,
  OrderEffect,
  OrderMoment,
} from '@mythic/battle-engine'
import { gambitMessages } from '../../messages/gambits.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import type { Option } from './gambit-draft.ts'
import type { Named } from './nameable.ts'

type ConditionKind = OrderCondition['kind']
type EffectKind = OrderEffect['kind']

export const ORDER_CONDITIONS = [
  'glory-at-least',
  'glory-at-most',
  'fallen',
  'standing-at-most',
  'standard-is',
  'foe-stance',
] as const satisfies readonly ConditionKind[]
export const ORDER_EFFECTS = ['set', 'stance', 'lanes', 'call'] as const satisfies readonly EffectKind[]

export function startOrder(): ConditionalOrder {
  return {
    when: { kind: 'hour', atLeast: 2 },
    and: { kind: 'glory-at-most', difference: -5 },
    then: { kind: 'stance', stance: 'storm' },
  }
}

/** An order that changes one hero to a set: behind for B, ahead for C, in the last hour back to A. */
export function startSetOrder(set: GambitSetId, hero: string): ConditionalOrder {
  const then: OrderEffect = { kind: 'set', set, of: { kind: 'hero', hero } }
  if (set === 'a') return { when: { kind: 'hour', atLeast: 3 }, then }
  const and = startOrderCondition(set === 'b' ? 'glory-at-most' : 'glory-at-least', [])
  return { when: { kind: 'hour', atLeast: 2 }, ...(and === null ? {} : { and }), then }
}

/** Whom an order reaches, as the value of one list box: `all`, `lane:north`, `hero:<key>`. */
export function reachCode(of: OrderedTo): string {
  if (of.kind === 'all') return of.kind
  return of.kind === 'lane' ? `lane:${of.lane}` : `hero:${of.hero}`
}

export function reachOf(code: string): OrderedTo {
  if (code.startsWith('hero:')) return { kind: 'hero', hero: code.slice('hero:'.length) }
  const lane = LANE_IDS.find((id) => code === `lane:${id}`)
  return lane === undefined ? { kind: 'all' } : { kind: 'lane', lane }
}

export function reachOptions(heroes: readonly Named[]): Option<string>[] {
  const { setForAll, setForLane, setForOne, setForSome, lanes } = warTableMessages
  return [
    { value: 'all', label: setForAll, group: setForSome },
    ...LANE_IDS.map((lane) => ({ value: `lane:${lane}`, label: `${setForLane} ${lanes[lane]}`, group: setForSome })),
    ...heroes.map(({ key, name }) => ({ value: `hero:${key}`, label: name, group: setForOne })),
  ]
}

/** A new condition of a kind; null when it names heroes and there are none. */
export function startOrderCondition(kind: ConditionKind, heroes: readonly Named[]): OrderCondition | null {
  switch (kind) {
    case 'glory-at-least':
      return { kind, difference: 5 }
    case 'glory-at-most':
      return { kind, difference: -5 }
    case 'standing-at-most':
      return { kind, heroes: 3 }
    case 'standard-is':
      return { kind, standard: 'bright', mood: 'theirs' }
    case 'foe-stance':
      return { kind, stance: 'storm' }
    case 'fallen': {
      const hero = heroes[0]
      return hero === undefined ? null : { kind, hero: hero.key }
    }
  }
}

export function startOrderEffect(kind: EffectKind, heroes: readonly Named[]): OrderEffect | null {
  if (kind === 'stance') return { kind, stance: 'storm' }
  if (kind === 'call') return { kind, call: 'fall-back' }
  if (kind === 'set') return { kind, set: 'b', of: { kind: 'all' } }
  return heroes.length === 0 ? null : { kind, lanes: heroes.map(({ key }) => ({ hero: key, lane: 'north' })) }
}

/** Changes the kind of moment and keeps its number inside what that kind allows. */
export function momentOf(kind: OrderMoment['kind'], atLeast: number): OrderMoment {
  return { kind, atLeast: Math.min(atLeast, kind === 'hour' ? 3 : 24) }
}

/** What the list boxes of an order offer. */
export const choices = {
  moment: (['hour', 'round'] as const).map((value) => ({ value, label: warTableMessages.moments[value] })),
  hours: counted(1, 3),
  rounds: counted(1, 24),
  difference: counted(-40, 40).map(({ value }) => ({
    value,
    label: value > 0 ? `+${value}` : String(value).replace('-', '−'),
  })),
  standing: counted(0, 5),
  stance: STANCE_IDS.map((value) => ({ value, label: STANCES[value].name })),
  standard: (['north', 'south', 'bright'] as const).map((value) => ({ value, label: gambitMessages.standards[value] })),
  mood: (['ours', 'theirs', 'free', 'contested'] as const).map((value) => ({
    value,
    label: gambitMessages.moods[value],
  })),
  set: GAMBIT_SET_IDS.map((value) => ({ value, label: value.toUpperCase() })),
  call: (['heal', 'fall-back'] as const).map((value) => ({ value, label: warTableMessages.calls[value] })),
  lane: LANE_IDS.map((value) => ({ value, label: warTableMessages.lanes[value] })),
}

function counted(from: number, to: number): Option<number>[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ value: from + index, label: String(from + index) }))
}
