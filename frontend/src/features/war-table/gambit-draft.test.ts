import { ACTIONS, CONDITIONS, ORDERINGS, learntAbilities, outcome, randomInput } from '@mythic/battle-engine'
import type { ActionKind, BattleInput, ConditionKind, Gambit, OrderingKind } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import { isOffered, moved, optionsOf, parametersOf, startAction, startCondition, startGambit, startOrdering, valueOf, withValue, without } from './gambit-draft.ts'
import type { GambitContext } from './gambit-draft.ts'

const input = randomInput(5)
const hero = input.sides[0].heroes[0]!
const named = (side: 0 | 1) => input.sides[side].heroes.map(({ key }) => ({ key, name: key }))
const context: GambitContext = { abilities: hero.abilities, allies: named(0).slice(1), foes: named(1) }

const conditions = Object.keys(CONDITIONS) as ConditionKind[]
const actions = Object.keys(ACTIONS) as ActionKind[]
const orderings = Object.keys(ORDERINGS) as OrderingKind[]

function fightWith(gambit: Gambit): BattleInput {
  const heroes = input.sides[0].heroes.map((each) => (each === hero ? { ...each, gambits: [gambit] } : each))
  return { ...input, sides: [{ ...input.sides[0], heroes }, input.sides[1]] }
}

test('a new part of every kind is one the engine fights with', () => {
  for (const kind of conditions) expect(outcome(fightWith({ ...startGambit(), onlyIf: [startCondition(kind, context)] })).rounds, kind).toBeGreaterThan(0)
  for (const kind of actions) expect(outcome(fightWith({ ...startGambit(), do: startAction(kind, context) })).rounds, kind).toBeGreaterThan(0)
  for (const kind of orderings) expect(outcome(fightWith({ ...startGambit(), prefer: [startOrdering(kind, context)] })).rounds, kind).toBeGreaterThan(0)
})

test('a new part starts on values of its own lists', () => {
  for (const kind of [...conditions, ...actions]) {
    const part = kind in CONDITIONS ? startCondition(kind as ConditionKind, context) : startAction(kind as ActionKind, context)
    for (const name of parametersOf(kind)) {
      expect(optionsOf(kind, name, context).map(({ value }) => value), `${kind} ${name}`).toContain(valueOf(part, name))
    }
  }
})

test('what names nobody known is not offered', () => {
  const alone: GambitContext = { abilities: [], allies: [], foes: [] }
  expect(isOffered('foe-named-in-range', alone)).toBe(false)
  expect(isOffered('ability', alone)).toBe(false)
  expect(isOffered('attack', alone)).toBe(true)
  expect(isOffered('foe-named-in-range', context)).toBe(true)
})

test('a value is changed in place, the rest stays', () => {
  const part = startCondition('self-health-below', context)
  expect(withValue({ ...part, not: true }, 'permille', 300)).toEqual({ kind: 'self-health-below', permille: 300, not: true })
})

test('rules move by one and stop at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
})

test('abilities on offer are those the hero carries', () => {
  expect(optionsOf('ability', 'ability', context).map(({ value }) => value)).toEqual(hero.abilities)
  expect(learntAbilities(hero.classId, hero.rank)).toEqual(expect.arrayContaining([...hero.abilities]))
})
