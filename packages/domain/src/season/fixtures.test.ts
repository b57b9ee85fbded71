import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance } from '../chance/chance.ts'
import { doubleRoundRobin, drawnOrder } from './fixtures.ts'

const fixtures = doubleRoundRobin(8)

describe('a double round robin of eight', () => {
  it('has fourteen matchdays on each of which everybody plays once', () => {
    for (let matchday = 1; matchday <= 14; matchday++) {
      const onDay = fixtures.filter((fixture) => fixture.matchday === matchday)
      expect(onDay.flatMap(({ host, guest }) => [host, guest]).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    }
    expect(fixtures).toHaveLength(56)
  })
  it('lets every two meet twice, once at each home', () => {
    expect(new Set(fixtures.map(({ host, guest }) => `${host}-${guest}`)).size).toBe(56)
  })
  it('gives nobody more than three homes or aways in a row', () => {
    for (let seat = 0; seat < 8; seat++) {
      const homes = fixtures
        .filter(({ host, guest }) => host === seat || guest === seat)
        .toSorted((a, b) => a.matchday - b.matchday)
        .map(({ host }) => (host === seat ? 'H' : 'A'))
        .join('')
      expect(homes).toHaveLength(14)
      expect(homes).not.toMatch(/HHHH|AAAA/)
      expect(homes.replaceAll('A', '')).toHaveLength(7)
    }
  })
  it('refuses an odd division', () => {
    expect(() => doubleRoundRobin(7)).toThrow(RangeError)
  })
})

it('draws every order of seats', () => {
  fc.assert(
    fc.property(fc.string(), (about) => {
      const stream = createChance('draw').stream('schedule', about)
      expect(drawnOrder(8, (bound) => stream.below(bound)).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    }),
  )
})
