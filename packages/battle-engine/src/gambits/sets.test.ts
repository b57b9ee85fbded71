import { expect, test } from 'vitest'
import { events, stageInput } from '../../test/stage.ts'
import { fireOrders } from '../battle/orders.ts'
import { beginHour } from '../battle/hours.ts'
import { hashInput } from '../battle/canonical.ts'
import { loadInput } from '../battle/load.ts'
import { explain } from '../replay/explain.ts'
import { decode } from '../log/read.ts'
import { simulate } from '../simulate.ts'
import { EVENTS, HOUR, LANE, ROUND, S, SETS } from '../state/layout.ts'
import type { ConditionalOrder, Gambit, OrderEffect } from '../gambit-language.ts'
import type { BattleEvent } from '../events.ts'
import type { BattleInput } from '../input.ts'
import { gambitsOfSet, setAt } from './sets.ts'

const GO: Gambit = { onlyIf: [], do: { kind: 'go-to-standard', standard: 'north' }, prefer: [] }
const HOLD: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
const sets = { b: [HOLD, GO], c: [GO] }

/** Three of ours, the last without more sets, and one foe; our orders as given. */
function input(orders: ConditionalOrder[]): BattleInput {
  const made = stageInput([
    { side: 0, classId: 'guardian', at: [0, 0], lane: 'north', gambits: [HOLD], sets },
    { side: 0, classId: 'bard', at: [0, 1], lane: 'south', gambits: [HOLD], sets },
    { side: 0, classId: 'cleric', at: [0, 2], lane: 'north', gambits: [HOLD] },
    { side: 1, classId: 'cleric', at: [12, 4], gambits: [HOLD] },
  ])
  made.sides[0].orders = orders
  return made
}
const now = (then: OrderEffect): ConditionalOrder => ({ when: { kind: 'round', atLeast: 1 }, then })
const setOf = (hero: number): number => (S[SETS]! >> (2 * hero)) & 3

/** Sets of our three after the first round's orders, with lane changes as they then stand. */
function after(then: OrderEffect): number[] {
  loadInput(input([now(then)]))
  beginHour(1)
  S[EVENTS] = 0
  S[HOUR] = 1
  S[ROUND] = 1
  fireOrders()
  return [0, 1, 2].map(setOf)
}

test.each<[OrderEffect, number[]]>([
  [{ kind: 'set', set: 'b', of: { kind: 'all' } }, [1, 1, 0]],
  [{ kind: 'set', set: 'c', of: { kind: 'hero', hero: '0-1' } }, [0, 2, 0]],
  [{ kind: 'set', set: 'c', of: { kind: 'lane', lane: 'north' } }, [2, 0, 0]],
  [{ kind: 'set', set: 'b', of: { kind: 'hero', hero: '1-0' } }, [0, 0, 0]],
  [{ kind: 'set', set: 'b', of: { kind: 'hero', hero: 'a stranger' } }, [0, 0, 0]],
  [{ kind: 'set', set: 'a', of: { kind: 'all' } }, [0, 0, 0]],
])('%j reaches whom it names and who has that set', (then, expected) => {
  expect(after(then)).toEqual(expected)
  const changed = events().flatMap((e) => (e.kind === 'set-changed' ? [e.target] : []))
  expect(changed).toEqual([0, 1, 2].filter((hero) => expected[hero] !== 0))
})

test('a lane is whoever has it when the order fires', () => {
  loadInput(
    input([
      now({ kind: 'lanes', lanes: [{ hero: '0-1', lane: 'north' }] }),
      now({ kind: 'set', set: 'b', of: { kind: 'lane', lane: 'north' } }),
    ]),
  )
  beginHour(1)
  S[HOUR] = S[ROUND] = 1
  fireOrders()
  expect([S[LANE + 1], setOf(0), setOf(1)]).toEqual([0, 1, 1])
})

test('a foe named in our lanes order is not given a lane', () => {
  loadInput(input([now({ kind: 'lanes', lanes: [{ hero: '1-0', lane: 'south' }] })]))
  beginHour(1)
  S[HOUR] = S[ROUND] = 1
  fireOrders()
  expect([0, 1, 2].map((hero) => S[LANE + hero])).toEqual([0, 1, 0])
})

test('he fights by the set he is on, and why counts its rules in it', () => {
  const ordered = input([now({ kind: 'set', set: 'c', of: { kind: 'hero', hero: '0-0' } })])
  const { log } = simulate(ordered)
  const walked = [...decode(log)].find((e) => e.kind === 'moved')!
  expect(walked).toMatchObject({ actor: 0, cause: { kind: 'gambit', number: 1 } })
  const why = explain(ordered, walked.tick)
  expect([why.set, why.rules]).toEqual(['c', [{ rule: 'gambit 1', result: 'acted' }]])
  expect([...decode(simulate(input([])).log)].some((e) => e.kind === 'moved')).toBe(false)
})

test('more sets name another input', () => {
  const [more, less] = [input([]), input([])]
  less.sides[0].heroes[0]!.sets = { b: [HOLD, GO] }
  expect(hashInput(more)).not.toBe(hashInput(less))
  const empty = input([])
  empty.sides[0].heroes[2]!.sets = { b: [] }
  expect(hashInput(empty)).toBe(hashInput(input([])))
})

test('the log tells a watcher on which set each hero is, and a cause’s number counts in it', () => {
  const ordered = input([
    { when: { kind: 'round', atLeast: 2 }, then: { kind: 'set', set: 'b', of: { kind: 'hero', hero: '0-0' } } },
    { when: { kind: 'round', atLeast: 3 }, then: { kind: 'set', set: 'c', of: { kind: 'hero', hero: '0-0' } } },
  ])
  const all = [...decode(simulate(ordered).log)]
  const tickOf = (round: number): number =>
    all.find((e) => e.kind === 'turn-began' && roundAt(all, e.tick) === round)!.tick
  expect([1, 2, 3].map((round) => setAt(all, 0, tickOf(round)))).toEqual(['a', 'b', 'c'])
  expect(setAt(all, 1, all.length)).toBe('a')
  expect((['a', 'b', 'c'] as const).map((set) => gambitsOfSet({ gambits: [HOLD], sets: { c: [GO] } }, set))).toEqual([
    [HOLD],
    [],
    [GO],
  ])
})
function roundAt(all: readonly BattleEvent[], tick: number): number {
  return all.slice(0, tick).filter((e) => e.kind === 'round-began').length
}
