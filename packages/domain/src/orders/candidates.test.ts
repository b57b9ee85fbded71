import { expect, it } from 'vitest'
import { aHero } from '../testing/a-hero.ts'
import type { HeroId } from '../ids/ids.ts'
import { candidatesFor } from './candidates.ts'

const hero = (id: string, classId: 'guardian' | 'ranger', worth: number, fit = true) => ({
  id: id as HeroId,
  classId: aHero({ classId }).classId,
  worth,
  fit,
})
const heroes = [
  hero('a', 'ranger', 1100),
  hero('b', 'guardian', 1000),
  hero('c', 'guardian', 1000),
  hero('d', 'guardian', 2000, false),
]

it('ranks fit heroes for a place, those whose reach suits it at their full worth, of equals the lower id', () => {
  expect(candidatesFor(1, heroes)).toEqual([
    { heroId: 'b', score: 1000 },
    { heroId: 'c', score: 1000 },
    { heroId: 'a', score: 935 },
  ])
  expect(candidatesFor(0, heroes).map(({ heroId }) => heroId)).toEqual(['a', 'b', 'c'])
})
