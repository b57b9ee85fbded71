import { describe, expect, it } from 'vitest'
import type { HeroLine } from '../../api/types.ts'
import { comparedLines, pairOf } from './compare-lines.ts'

const attributes = {
  might: 100_000,
  agility: 100_000,
  intellect: 100_000,
  spirit: 100_000,
  vitality: 100_000,
  resolve: 100_000,
}
const hero = (id: string, own: Partial<HeroLine> = {}): HeroLine =>
  ({
    id,
    name: id,
    worth: 1000,
    attributes,
    rank: 2,
    form: 4,
    morale: 4,
    fatigue: 10,
    salaryPerWeek: 900,
    age: 22,
    ...own,
  }) as HeroLine
const better = (left: HeroLine, right: HeroLine): Record<string, string | null> =>
  Object.fromEntries(comparedLines(left, right).map((line) => [line.stat, line.better]))

describe('two heroes compared', () => {
  it('are told apart by more worth, attributes, rank, form and morale, and by less fatigue and salary', () => {
    const strong = hero('a', { worth: 1100, rank: 3, form: 6, fatigue: 40, salaryPerWeek: 1500, age: 30 })
    expect(better(strong, hero('b', { attributes: { ...attributes, spirit: 120_000 } }))).toEqual({
      worth: 'left',
      might: null,
      agility: null,
      intellect: null,
      spirit: 'right',
      vitality: null,
      resolve: null,
      rank: 'left',
      form: 'left',
      morale: null,
      fatigue: 'right',
      salary: 'right',
      age: null,
    })
  })

  it('show levels as the rules keep them', () => {
    const [worth] = comparedLines(hero('a', { worth: 1234 }), hero('b'))
    expect(worth).toEqual({ stat: 'worth', left: 123_400, right: 100_000, better: 'left' })
  })
})

describe('the pair', () => {
  const heroes = [hero('a', { worth: 900 }), hero('b', { worth: 1200 }), hero('c', { worth: 1100 })]
  const ids = (left?: string, right?: string): (string | undefined)[] =>
    pairOf(heroes, { left, right })?.map(({ id }) => id) ?? []

  it('is the worthiest two, unless others are asked for', () => {
    expect(ids()).toEqual(['b', 'c'])
    expect(ids('a')).toEqual(['a', 'b'])
    expect(ids(undefined, 'b')).toEqual(['c', 'b'])
    expect(ids('a', 'c')).toEqual(['a', 'c'])
  })
  it('is never one hero twice, and passes over who is gone', () => {
    expect(ids('b', 'b')).toEqual(['b', 'c'])
    expect(ids('gone', 'gone too')).toEqual(['b', 'c'])
    expect(pairOf(heroes.slice(0, 1), { left: 'a', right: 'a' })).toBeNull()
  })
})
