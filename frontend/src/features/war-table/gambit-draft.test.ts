import {
  ACTIONS,
  CONDITIONS,
  ORDERINGS,
  checkInput,
  learntAbilities,
  outcome,
  randomInput,
} from '@mythic/battle-engine'
import type { ActionKind, BattleInput, ConditionKind, Gambit, OrderingKind } from '@mythic/battle-engine'
import { expect, test } from 'vitest'
import {
  isOffered,
  moved,
  optionsOf,
  parametersOf,
  startAction,
  startCondition,
  startGambit,
  startOrdering,
  valueOf,
  withValue,
  without,
} from './gambit-draft.ts'
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
  const lasts = (gambit: Gambit) => outcome(fightWith(gambit)).rounds > 0
  expect(conditions.filter((kind) => !lasts({ ...startGambit(), onlyIf: [startCondition(kind, context)] }))).toEqual([])
  expect(actions.filter((kind) => !lasts({ ...startGambit(), do: startAction(kind, context) }))).toEqual([])
  expect(orderings.filter((kind) => !lasts({ ...startGambit(), prefer: [startOrdering(kind, context)] }))).toEqual([])
})

test('a new part is lawful to the engine', () => {
  const starts: Gambit[] = [
    ...conditions.map((kind) => ({ ...startGambit(), onlyIf: [startCondition(kind, context)] })),
    ...actions.map((kind) => ({ ...startGambit(), do: startAction(kind, context) })),
    ...orderings.map((kind) => ({ ...startGambit(), prefer: [startOrdering(kind, context)] })),
  ]
  expect(starts.filter((gambit) => checkInput(fightWith(gambit)).kind === 'invalid')).toEqual([])
})

test('a new part starts on values of its own lists', () => {
  const parts = [
    ...conditions.map((kind) => startCondition(kind, context)),
    ...actions.map((kind) => startAction(kind, context)),
  ]
  for (const part of parts) {
    const strays = parametersOf(part.kind).filter(
      (name) => !optionsOf(part.kind, name, context).some(({ value }) => value === valueOf(part, name)),
    )
    expect(strays).toEqual([])
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
  expect(withValue({ ...part, not: true }, 'permille', 300)).toEqual({
    kind: 'self-health-below',
    permille: 300,
    not: true,
  })
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
