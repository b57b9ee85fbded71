import { checkInput, randomInput } from '@mythic/battle-engine'
import type { Gambit } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { draftOf, setsOf, whoOf } from './as-war-table.ts'
import {
  differencesOf,
  withCaptain,
  withLane,
  withOrders,
  withPlace,
  withSets,
  withSide,
  withStance,
} from './side-change.ts'

const input = randomInput(12)
const [first, second] = input.sides[1].heroes
const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
const changedBy = (changed: typeof input) => differencesOf(input.sides[1], changed.sides[1])

test('a stance is changed for one side alone', () => {
  const other = input.sides[1].stance === 'storm' ? 'hold' : 'storm'
  const changed = withSide(input, 1, withStance(other))
  expect(changed.sides[1].stance).toBe(other)
  expect(changed.sides[0]).toBe(input.sides[0])
  expect(changedBy(changed)).toEqual([{ kind: 'stance' }])
  expect(changedBy(withSide(changed, 1, withStance(input.sides[1].stance)))).toEqual([])
})

test('two heroes change places, one goes to an empty place, and the battle stays lawful', () => {
  const swapped = withSide(input, 1, withPlace(first!.key, second!.place))
  expect(swapped.sides[1].heroes[0]?.place).toEqual(second!.place)
  expect(swapped.sides[1].heroes[1]?.place).toEqual(first!.place)
  expect(changedBy(swapped).map(({ kind }) => kind)).toEqual(['place', 'place'])
  const taken = input.sides[1].heroes.map(({ place }) => place.row)
  const row = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((each) => !taken.includes(each)) ?? 0
  const moved = withSide(input, 1, withPlace(first!.key, { column: 0, row }))
  for (const changed of [swapped, moved]) expect(checkInput(changed)).toMatchObject({ kind: 'valid' })
})

test('gambits of every set are changed for one hero alone; emptied sets are gone', () => {
  const all = withSide(input, 1, withSets(first!.key, { a: [hold], b: [hold, hold], c: [hold] }))
  expect(all.sides[1].heroes[0]).toMatchObject({ gambits: [hold], sets: { b: [hold, hold], c: [hold] } })
  expect(all.sides[1].heroes.slice(1)).toEqual(input.sides[1].heroes.slice(1))
  expect(checkInput(all)).toMatchObject({ kind: 'valid' })
  expect(changedBy(all).map(({ kind }) => kind)).toEqual(['set-a', 'set-b', 'set-c'])
  const back = withSide(all, 1, withSets(first!.key, { a: first!.gambits, b: [], c: [] }))
  expect(Object.hasOwn(back.sides[1].heroes[0] ?? {}, 'sets')).toBe(false)
  expect(changedBy(back)).toEqual([])
})

test('captain, orders and lanes are changed, and taken back', () => {
  const orders = [{ when: { kind: 'hour', atLeast: 2 }, then: { kind: 'call', call: 'heal' } }] as const
  const lane = first!.lane === 'north' ? 'south' : 'north'
  const changed = [
    withCaptain(first!.key),
    withOrders(orders.map((order) => ({ ...order }))),
    withLane(first!.key, lane),
  ].reduce((battle, change) => withSide(battle, 1, change), input)
  expect(checkInput(changed)).toMatchObject({ kind: 'valid' })
  expect(changedBy(changed)).toEqual([{ kind: 'captain' }, { kind: 'orders' }, { kind: 'lane', hero: first!.key }])
  expect(Object.hasOwn(withSide(changed, 1, withCaptain(null)).sides[1], 'captain')).toBe(false)
})

test('the War Table’s editors see the side as their own table, and the foe by name', () => {
  const side = { ...input.sides[1], captain: second!.key }
  const draft = draftOf(side)
  expect(draft.captainId).toBe(second!.key)
  expect(draft.places).toContainEqual({ heroId: first!.key, ...first!.place, lane: first!.lane })
  expect(setsOf(side)(first!.key)).toEqual({ a: first!.gambits, b: first!.sets?.b ?? [], c: first!.sets?.c ?? [] })
  const who = whoOf(side, input.sides[0], (key) => `Name of ${key}`)
  expect(who.standing.map(({ key }) => key)).toEqual(side.heroes.map(({ key }) => key))
  expect(who.foes[0]?.name).toBe(`Name of ${input.sides[0].heroes[0]!.key}`)
  expect([first!.key, input.sides[0].heroes[0]!.key, 'else'].map(who.standingOf)).toEqual(['stands', 'foe', 'stranger'])
})
