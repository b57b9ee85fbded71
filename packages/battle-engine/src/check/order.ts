import { GAMBIT_SET_IDS, LANE_IDS, STANCE_IDS } from '../content/ids.ts'
import {
  CALLS,
  ORDER_CONDITION_KINDS,
  ORDER_EFFECT_KINDS,
  ORDERED_TO_KINDS,
  STANDARD_MOODS,
  STANDARD_REFS,
} from '../gambits/vocabulary.ts'
import type { Checker } from './checker.ts'
import { checkKind } from './gambit.ts'

export function checkOrder(check: Checker, value: unknown, path: string): void {
  const order = check.object(value, path, ['when', 'then'], ['and'])
  if (order === undefined) return
  checkKind(
    check,
    order['when'],
    `${path}.when`,
    ['hour', 'round'] as const,
    (kind) => ({
      atLeast: (c, v, p) => void c.whole(v, p, 1, kind === 'hour' ? 3 : 24),
    }),
    [],
  )
  if (Object.hasOwn(order, 'and')) checkOrderCondition(check, order['and'], `${path}.and`)
  checkKind(
    check,
    order['then'],
    `${path}.then`,
    ORDER_EFFECT_KINDS,
    (kind) => {
      if (kind === 'stance') return { stance: (c, v, p) => void c.oneOf(v, p, STANCE_IDS) }
      if (kind === 'call') return { call: (c, v, p) => void c.oneOf(v, p, CALLS) }
      if (kind === 'set') return { set: (c, v, p) => void c.oneOf(v, p, GAMBIT_SET_IDS), of: checkOrderedTo }
      return { lanes: checkLanes }
    },
    [],
  )
}

function checkOrderCondition(check: Checker, value: unknown, path: string): void {
  checkKind(
    check,
    value,
    path,
    ORDER_CONDITION_KINDS,
    (kind) => {
      switch (kind) {
        case 'glory-at-least':
        case 'glory-at-most':
          return { difference: (c, v, p) => void c.whole(v, p, -300, 300) }
        case 'fallen':
          return { hero: (c, v, p) => c.text(v, p) }
        case 'standing-at-most':
          return { heroes: (c, v, p) => void c.whole(v, p, 0, 6) }
        case 'standard-is':
          return {
            standard: (c, v, p) => void c.oneOf(v, p, STANDARD_REFS),
            mood: (c, v, p) => void c.oneOf(v, p, STANDARD_MOODS),
          }
        case 'foe-stance':
          return { stance: (c, v, p) => void c.oneOf(v, p, STANCE_IDS) }
      }
    },
    [],
  )
}

function checkOrderedTo(check: Checker, value: unknown, path: string): void {
  checkKind(
    check,
    value,
    path,
    ORDERED_TO_KINDS,
    (kind) => {
      if (kind === 'hero') return { hero: (c, v, p) => c.text(v, p) }
      return kind === 'lane' ? { lane: (c, v, p) => void c.oneOf(v, p, LANE_IDS) } : {}
    },
    [],
  )
}

function checkLanes(check: Checker, value: unknown, path: string): void {
  check.list(value, path, 1, 6)?.forEach((entry, i) => {
    const lane = check.object(entry, `${path}[${i}]`, ['hero', 'lane'])
    if (lane === undefined) return
    check.text(lane['hero'], `${path}[${i}].hero`)
    check.oneOf(lane['lane'], `${path}[${i}].lane`, LANE_IDS)
  })
}
