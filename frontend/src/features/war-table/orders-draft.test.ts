import { GAMBIT_SET_IDS, checkInput, randomInput } from '@mythic/battle-engine'
import type { ConditionalOrder } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import {
  ORDER_CONDITIONS,
  ORDER_EFFECTS,
  momentOf,
  reachCode,
  reachOf,
  reachOptions,
  startOrder,
  startSetOrder,
  startOrderCondition,
  startOrderEffect,
} from './orders-draft.ts'

const input = randomInput(3)
const heroes = input.sides[0].heroes.map(({ key }) => ({ key, name: key }))

function problemsOf(order: ConditionalOrder) {
  const checked = checkInput({ ...input, sides: [{ ...input.sides[0], orders: [order] }, input.sides[1]] })
  return checked.kind === 'valid' ? [] : checked.problems
}

test('a new order, condition and effect of every kind is lawful to the engine', () => {
  expect(problemsOf(startOrder())).toEqual([])
  const conditions = ORDER_CONDITIONS.flatMap((kind) => startOrderCondition(kind, heroes) ?? [])
  expect(conditions).toHaveLength(ORDER_CONDITIONS.length)
  for (const and of conditions) expect(problemsOf({ ...startOrder(), and })).toEqual([])
  const effects = ORDER_EFFECTS.flatMap((kind) => startOrderEffect(kind, heroes) ?? [])
  expect(effects).toHaveLength(ORDER_EFFECTS.length)
  for (const then of effects) expect(problemsOf({ ...startOrder(), then })).toEqual([])
})

test('what names heroes is not offered without any', () => {
  expect(startOrderCondition('fallen', [])).toBeNull()
  expect(startOrderEffect('lanes', [])).toBeNull()
})

test('a moment by round that becomes one by hour stays inside the battle', () => {
  expect(momentOf('hour', 17)).toEqual({ kind: 'hour', atLeast: 3 })
  expect(momentOf('round', 3)).toEqual({ kind: 'round', atLeast: 3 })
})

test('an order for a set is lawful to the engine, in every set and for everyone it can reach', () => {
  for (const set of GAMBIT_SET_IDS) {
    const order = startSetOrder(set, heroes[0]!.key)
    expect(order.then).toEqual({ kind: 'set', set, of: { kind: 'hero', hero: heroes[0]!.key } })
    expect(problemsOf(order)).toEqual([])
    for (const { value } of reachOptions(heroes))
      expect(problemsOf({ ...order, then: { kind: 'set', set, of: reachOf(value) } })).toEqual([])
  }
})

test('whom an order reaches comes back from its list box as it was', () => {
  const codes = reachOptions(heroes).map(({ value }) => value)
  expect(codes).toHaveLength(4 + heroes.length)
  expect(codes.map((code) => reachCode(reachOf(code)))).toEqual(codes)
})
