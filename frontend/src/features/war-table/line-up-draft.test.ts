import { expect, test } from 'vitest'
import { lineUpDraft, placeAt, sameLineUp } from './line-up-draft.ts'
import type { LineUpDraft } from './line-up-draft.ts'

const empty: LineUpDraft = { places: [], reserves: [], stance: 'steady', orders: [], captainId: null }
const put = (draft: LineUpDraft, heroId: string, column: 0 | 1, row: number) =>
  lineUpDraft(draft, { kind: 'place', heroId, spot: { column, row } })

test('a hero set down takes the lane of his row', () => {
  const draft = put(put(put(empty, 'a', 1, 1), 'b', 1, 4), 'c', 0, 8)
  expect(draft.places.map(({ heroId, lane }) => [heroId, lane])).toEqual([
    ['a', 'north'],
    ['b', 'free'],
    ['c', 'south'],
  ])
})

test('two heroes who change places keep their lanes', () => {
  const draft = put(put(put(empty, 'a', 1, 1), 'b', 0, 7), 'a', 0, 7)
  expect(placeAt(draft, { column: 0, row: 7 })).toMatchObject({ heroId: 'a', lane: 'north' })
  expect(placeAt(draft, { column: 1, row: 1 })).toMatchObject({ heroId: 'b', lane: 'south' })
  expect(draft.places).toHaveLength(2)
})

test('a newcomer on a taken place sends its hero off', () => {
  const draft = put(put(empty, 'a', 1, 1), 'b', 1, 1)
  expect(draft.places.map(({ heroId }) => heroId)).toEqual(['b'])
})

test('a seventh hero is not let on, but may replace one of the six', () => {
  let six = empty
  for (let row = 0; row < 6; row++) six = put(six, `h${row}`, 1, row)
  expect(put(six, 'late', 0, 0)).toBe(six)
  expect(put(six, 'late', 1, 3).places.map(({ heroId }) => heroId)).toContain('late')
})

test('a reserve who is placed leaves the bench, and the bench holds three', () => {
  let draft = empty
  for (const heroId of ['r1', 'r2', 'r3', 'r4']) draft = lineUpDraft(draft, { kind: 'reserve', heroId })
  expect(draft.reserves).toEqual(['r1', 'r2', 'r3'])
  expect(put(draft, 'r2', 0, 0).reserves).toEqual(['r1', 'r3'])
  expect(lineUpDraft(draft, { kind: 'move-reserve', index: 2, by: -1 }).reserves).toEqual(['r1', 'r3', 'r2'])
  expect(lineUpDraft(draft, { kind: 'take-off', heroId: 'r1' }).reserves).toEqual(['r2', 'r3'])
})

test('the order of places is no change, a lane is one', () => {
  const one = put(put(empty, 'a', 1, 1), 'b', 0, 7)
  const other = put(put(empty, 'b', 0, 7), 'a', 1, 1)
  expect(sameLineUp(one, other)).toBe(true)
  expect(sameLineUp(one, lineUpDraft(other, { kind: 'lane', heroId: 'a', lane: 'south' }))).toBe(false)
})

test('a captain is named and unnamed; who leads is part of what would be saved, and stays through a move', () => {
  const placed = put(empty, 'a', 1, 1)
  const led = lineUpDraft(placed, { kind: 'captain', heroId: 'a' })
  expect(sameLineUp(placed, led)).toBe(false)
  expect(put(led, 'a', 0, 4).captainId).toBe('a')
  expect(lineUpDraft(led, { kind: 'take-off', heroId: 'a' }).captainId).toBe('a')
  expect(sameLineUp(placed, lineUpDraft(led, { kind: 'captain', heroId: null }))).toBe(true)
})
