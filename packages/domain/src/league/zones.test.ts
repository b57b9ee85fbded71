import { describe, expect, it } from 'vitest'
import { stakeOf, zoneOf } from './zones.ts'

const zones = (tier: number, tiers: number) => Array.from({ length: 8 }, (_, index) => zoneOf(index + 1, tier, tiers))

describe('zones of a table', () => {
  it('let the middle tier rise, play and go down', () => {
    expect(zones(2, 3)).toEqual(['up', 'qualifier', null, null, 'qualifier', 'qualifier', 'down', 'down'])
  })
  it('let nobody rise from the first tier or go down from the last', () => {
    expect(zones(1, 3)).toEqual([null, null, null, null, 'qualifier', 'qualifier', 'down', 'down'])
    expect(zones(3, 3)).toEqual(['up', 'qualifier', null, null, null, null, null, null])
    expect(zones(1, 1)).toEqual(Array.from({ length: 8 }, () => null))
  })
})

describe('what is at stake', () => {
  const points = [20, 18, 15, 12, 10, 9, 7, 2]
  it('is the nearest line, with the points to it', () => {
    expect(stakeOf(1, points, 2, 3)).toEqual({ kind: 'rise', points: 2 })
    expect(stakeOf(3, points, 2, 3)).toEqual({ kind: 'qualifier', points: -3 })
    expect(stakeOf(6, points, 2, 3)).toEqual({ kind: 'stay', points: 2 })
    expect(stakeOf(8, points, 2, 3)).toEqual({ kind: 'stay', points: -7 })
    expect(stakeOf(7, points, 3, 3)).toEqual({ kind: 'safe', points: 0 })
  })
})
