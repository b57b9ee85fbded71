import { GAMBIT_SET_IDS, LANE_IDS, STANCES, STANCE_IDS } from '@mythic/battle-engine'
import type { ConditionalOrder, OrderCondition, OrderEffect, OrderMoment } from '@mythic/battle-engine'
import { gambitMessages } from '../../messages/gambits.ts'
import { warTableMessages } from '../../messages/war-table.ts'
import type { Option } from './gambit-draft.ts'

type Named = { readonly key: string; readonly name: string }
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
/** Those that are offered: gambit sets B and C cannot be written here yet. */
export const ORDER_EFFECTS = ['stance', 'lanes', 'call'] as const satisfies readonly EffectKind[]

export function startOrder(): ConditionalOrder {
  return {
    when: { kind: 'hour', atLeast: 2 },
    and: { kind: 'glory-at-most', difference: -5 },
    then: { kind: 'stance', stance: 'storm' },
  }
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
