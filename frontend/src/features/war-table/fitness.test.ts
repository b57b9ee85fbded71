import { expect, test } from 'vitest'
import { candidatesFor, unfitReason } from './fitness.ts'
import type { HeroAnswer } from './war-table-query.ts'

const hero = (id: string, parts: Partial<HeroAnswer> = {}): HeroAnswer => ({
  id,
  name: id,
  classId: 'guardian',
  ancestry: 'hillborn',
  age: 20,
  rank: 1,
  worth: 900,
  attributes: { might: 0, agility: 0, intellect: 0, spirit: 0, vitality: 0, resolve: 0 },
  changes: {},
  form: 4,
  fatigue: 0,
  morale: 4,
  injury: null,
  fit: true,
  salaryPerWeek: 0,
  traits: [],
  ...parts,
})

test('candidates are ranked for their column, the unfit last', () => {
  const wounded = hero('c', { fit: false, injury: { kind: 'wounded', weeksLeft: 2 } })
  const table = {
    heroes: [hero('a'), wounded, hero('b')],
    candidates: [
      {
        column: 0,
        ranked: [
          { heroId: 'a', score: 700 },
          { heroId: 'b', score: 800 },
          { heroId: 'c', score: 990 },
        ],
      },
      {
        column: 1,
        ranked: [
          { heroId: 'a', score: 900 },
          { heroId: 'b', score: 600 },
          { heroId: 'c', score: 990 },
        ],
      },
    ],
  }
  expect(candidatesFor(table, 0).map(({ hero: { id }, score }) => [id, score])).toEqual([
    ['b', 800],
    ['a', 700],
    ['c', 990],
  ])
  expect(candidatesFor(table, 1).map(({ hero: { id } }) => id)).toEqual(['a', 'b', 'c'])
})

test('why a hero is refused', () => {
  expect(unfitReason(hero('a'))).toBeNull()
  expect(unfitReason(hero('a', { fit: false, fatigue: 95 }))).toBe('tired')
  expect(unfitReason(hero('a', { fit: false, injury: { kind: 'bruised', weeksLeft: 1 } }))).toBe('wounded')
})
