import { expect, test } from 'vitest'
import { cell, events, onRolls, stage, stageInput } from '../../test/stage.ts'
import { measureAll } from '../field/gaps.ts'
import { distance } from '../field/hex.ts'
import { takeTurn } from '../turn/turn.ts'
import {
  CALL,
  CELL,
  CONTESTED,
  GLORY,
  HEALTH,
  HOME,
  HOUR,
  LANE,
  OWNER,
  ROUND,
  S,
  STANCE,
  STANDING,
} from '../state/layout.ts'
import type { ConditionalOrder, OrderCondition, OrderEffect } from '../gambit-language.ts'
import { beginHour } from './hours.ts'
import { loadInput } from './load.ts'
import { fireOrders } from './orders.ts'

/** Two of ours and one of theirs in round 1 of hour 1, with these orders of ours. */
function begin(orders: ConditionalOrder[]): void {
  const input = stageInput([
    { side: 0, classId: 'ranger', at: [0, 0] },
    { side: 0, classId: 'cleric', at: [0, 1] },
    { side: 1, classId: 'bard', at: [12, 0] },
  ])
  input.sides[0].orders = orders
  loadInput(input)
  beginHour(1)
  S[HOUR] = S[ROUND] = 1
}
function lay(hero: number): void {
  S[STANDING + hero] = 0
  measureAll()
}
const storm: OrderEffect = { kind: 'stance', stance: 'storm' }
const STORM = 1

test.each<[OrderCondition, () => void]>([
  [{ kind: 'glory-at-least', difference: 5 }, () => void (S[GLORY] = 5)],
  [{ kind: 'glory-at-most', difference: -5 }, () => void (S[GLORY + 1] = 5)],
  [{ kind: 'fallen', hero: '0-1' }, () => lay(1)],
  [{ kind: 'fallen', hero: '1-0' }, () => lay(6)],
  [{ kind: 'standing-at-most', heroes: 1 }, () => lay(1)],
  [{ kind: 'standard-is', standard: 'north', mood: 'ours' }, () => void (S[OWNER] = 0)],
  [{ kind: 'standard-is', standard: 'north', mood: 'theirs' }, () => void (S[OWNER] = 1)],
  [{ kind: 'standard-is', standard: 'south', mood: 'contested' }, () => void (S[CONTESTED + 1] = 1)],
  [{ kind: 'foe-stance', stance: 'hunt' }, () => void (S[STANCE + 1] = 4)],
])('and %j: fires when it is so, and not before', (and, prepare) => {
  begin([{ when: { kind: 'round', atLeast: 1 }, and, then: storm }])
  fireOrders()
  expect(S[STANCE]).toBe(0)
  prepare()
  fireOrders()
  expect(S[STANCE]).toBe(STORM)
})

test('a standard is free as long as nobody has taken it', () => {
  begin([
    { when: { kind: 'round', atLeast: 1 }, and: { kind: 'standard-is', standard: 'north', mood: 'free' }, then: storm },
  ])
  fireOrders()
  expect(S[STANCE]).toBe(STORM)
})

test('a fallen hero named by nobody’s key holds nothing up', () => {
  begin([{ when: { kind: 'round', atLeast: 1 }, and: { kind: 'fallen', hero: 'a stranger' }, then: storm }])
  fireOrders()
  expect(S[STANCE]).toBe(0)
})

test.each<[ConditionalOrder['when'], number, number]>([
  [{ kind: 'hour', atLeast: 2 }, 1, 8],
  [{ kind: 'round', atLeast: 9 }, 1, 8],
])('when %j: not before', (when, hour, round) => {
  begin([{ when, then: storm }])
  S[HOUR] = hour
  S[ROUND] = round
  fireOrders()
  expect(S[STANCE]).toBe(0)
  S[HOUR] = hour + 1
  S[ROUND] = round + 1
  fireOrders()
  expect(S[STANCE]).toBe(STORM)
})

test('lanes hold from now on, and neither an hour nor home takes them back', () => {
  begin([{ when: { kind: 'round', atLeast: 1 }, then: { kind: 'lanes', lanes: [{ hero: '0-0', lane: 'south' }] } }])
  fireOrders()
  beginHour(2)
  expect([S[LANE], S[LANE + 1]]).toEqual([1, 2])
})

test('a captain’s call is for one round', () => {
  begin([{ when: { kind: 'round', atLeast: 1 }, then: { kind: 'call', call: 'fall-back' } }])
  fireOrders()
  expect(S[CALL]).toBe(2)
  fireOrders()
  expect(S[CALL]).toBe(0)
})

test('all fall back: everybody goes home, whatever his gambits say', () => {
  const go = { onlyIf: [], do: { kind: 'go-to-standard', standard: 'north' } as const, prefer: [] }
  stage([
    { side: 0, classId: 'guardian', at: [5, 5], gambits: [go] },
    { side: 1, classId: 'bard', at: [12, 0] },
  ])
  S[CALL] = 2
  const before = distance(S[CELL]!, S[HOME]!)
  onRolls([], () => takeTurn(0))
  expect(distance(cell(0), S[HOME]!)).toBe(before - 3)
  expect(events().find((e) => e.kind === 'moved')?.cause).toEqual({ kind: 'order' })
})

test('all healing now: a Cleric mends although his gambits would hold', () => {
  const hold = { onlyIf: [], do: { kind: 'hold' } as const, prefer: [] }
  stage([
    { side: 0, classId: 'cleric', at: [2, 4], abilities: ['mend'], gambits: [hold] },
    { side: 0, classId: 'guardian', at: [3, 4] },
    { side: 1, classId: 'bard', at: [12, 0] },
  ])
  S[HEALTH + 1] = 30
  S[CALL] = 1
  onRolls([], () => takeTurn(0))
  expect(events().find((e) => e.kind === 'healed')).toMatchObject({ actor: 0, target: 1, cause: { kind: 'instinct' } })
})

test('neither side’s orders answer the other’s within a round', () => {
  const input = stageInput([
    { side: 0, classId: 'ranger', at: [0, 0] },
    { side: 1, classId: 'bard', at: [12, 0] },
  ])
  const when = { kind: 'round', atLeast: 1 } as const
  input.sides[0].orders = [{ when, then: storm }]
  input.sides[1].orders = [
    { when, and: { kind: 'foe-stance', stance: 'storm' }, then: { kind: 'stance', stance: 'hold' } },
  ]
  loadInput(input)
  beginHour(1)
  S[HOUR] = S[ROUND] = 1
  fireOrders()
  expect([S[STANCE], S[STANCE + 1]]).toEqual([STORM, 0])
  S[ROUND] = 2
  fireOrders()
  expect(S[STANCE + 1]).toBe(3)
})
