import { describe, expect, it } from 'vitest'
import { factorOf, stakeOf, zoneOf } from './zones.ts'
import type { PyramidFactor } from './zones.ts'

const zones = (tier: number, tiers: number, factor: PyramidFactor = 2) =>
  Array.from({ length: 8 }, (_, index) => zoneOf(index + 1, { tier, tiers, factor }))

describe('zones of a table', () => {
  it('let the middle tier rise, play and go down', () => {
    expect(zones(2, 3)).toEqual(['up', 'qualifier', null, null, 'qualifier', 'qualifier', 'down', 'down'])
  })
  it('let nobody rise from the first tier or go down from the last', () => {
    expect(zones(1, 3)).toEqual([null, null, null, null, 'qualifier', 'qualifier', 'down', 'down'])
    expect(zones(3, 3)).toEqual(['up', 'qualifier', null, null, null, null, null, null])
    expect(zones(1, 1)).toEqual(Array.from({ length: 8 }, () => null))
  })
  it('let the winners of a pyramid of four contend, and the runners-up stay', () => {
    expect(zones(2, 3, 4)).toEqual(['contender', null, null, null, 'qualifier', 'qualifier', 'down', 'down'])
    expect(zones(1, 3, 4)).toEqual(zones(1, 3, 2))
    expect(zones(3, 3, 4)).toEqual(['contender', null, null, null, null, null, null, null])
  })
  it('fill every seat that they empty, whatever the factor', () => {
    for (const factor of [2, 4] as const) {
      const above = zones(1, 2, factor)
      const below = zones(2, 2, factor)
      const count = (all: readonly (string | null)[], zone: string): number =>
        all.filter((each) => each === zone).length
      // Of `factor` divisions below: half their winners when these contend, all of them otherwise, take the places of the last two.
      const rising = factor * count(below, 'up') + (factor * count(below, 'contender')) / 2
      const playing = factor * count(below, 'qualifier') + (factor * count(below, 'contender')) / 2
      expect([rising, playing]).toEqual([count(above, 'down'), count(above, 'qualifier')])
    }
  })
  it('are known for the factors that the rules name, and no other', () => {
    expect([0, 2, 4].map(factorOf)).toEqual([2, 2, 4])
    expect(() => factorOf(3)).toThrow('no pyramid of factor 3')
  })
})

describe('what is at stake', () => {
  const points = [20, 18, 15, 12, 10, 9, 7, 2]
  it('is the nearest line, with the points to it', () => {
    expect(stakeOf(1, points, { tier: 2, tiers: 3, factor: 2 })).toEqual({ kind: 'rise', points: 2 })
    expect(stakeOf(3, points, { tier: 2, tiers: 3, factor: 2 })).toEqual({ kind: 'qualifier', points: -3 })
    expect(stakeOf(6, points, { tier: 2, tiers: 3, factor: 2 })).toEqual({ kind: 'stay', points: 2 })
    expect(stakeOf(8, points, { tier: 2, tiers: 3, factor: 2 })).toEqual({ kind: 'stay', points: -7 })
    expect(stakeOf(7, points, { tier: 3, tiers: 3, factor: 2 })).toEqual({ kind: 'safe', points: 0 })
  })
  it('is the place of the winner alone where runners-up do not play', () => {
    const inFour = { tier: 2, tiers: 3, factor: 4 } as const
    expect(stakeOf(1, points, inFour)).toEqual({ kind: 'rise', points: 2 })
    expect(stakeOf(2, points, inFour)).toEqual({ kind: 'rise', points: -2 })
    expect(stakeOf(6, points, inFour)).toEqual({ kind: 'stay', points: 2 })
  })
})
