import { describe, expect, it } from 'vitest'
import type { HeroId, MomentId } from '../ids/ids.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { rememberMoment } from './moments.ts'
import { careerOf, isHallWorthy, legacyTierOf, noHonours, seasonPoints } from './score.ts'

const line = (own = {}) => ({ tier: 1, matches: 14, wins: 8, fallsDealt: 20, standardsTaken: 5, ...own })

describe('season points', () => {
  it('count matches, wins twice, falls, standards three times, honours, weighted by tier and truncated once', () => {
    expect(seasonPoints(line())).toBe(14 + 16 + 20 + 15)
    expect(seasonPoints(line({ tier: 3 }))).toBe(Math.trunc((65 * 64) / 100))
    expect(seasonPoints(line({ tier: 9 }))).toBe(Math.trunc((65 * 41) / 100))
    expect(seasonPoints(line({ tier: 2 }), { ...noHonours, champion: true, cup: true })).toBe(
      Math.trunc(((65 + 7 + 8) * 80) / 100),
    )
  })
})

describe('a career', () => {
  it('scores half its total, its best five seasons and its titles', () => {
    const lines = [10, 20, 30, 40, 50, 60].map((matches, index) => ({
      season: index + 1,
      tier: 1,
      matches,
      wins: 0,
      fallsDealt: 0,
      standardsTaken: 0,
    }))
    expect(careerOf(lines, 2)).toEqual({ score: 105 + 200 + 30, total: 210, bestFive: 200, tier: 'Remembered' })
  })
  it('takes two guilds in one season for one season', () => {
    const half = { season: 1, tier: 1, matches: 7, wins: 0, fallsDealt: 0, standardsTaken: 0 }
    expect(careerOf([half, half]).bestFive).toBe(14)
  })
  it('is forgotten, remembered, renowned, legendary, mythic', () => {
    expect([0, 249, 250, 400, 519, 520, 800].map(legacyTierOf)).toEqual([
      'Forgotten',
      'Forgotten',
      'Remembered',
      'Renowned',
      'Renowned',
      'Legendary',
      'Mythic',
    ])
    expect([519, 520].map(isHallWorthy)).toEqual([false, true])
  })
})

describe('moments', () => {
  const moment = (n: number, weight: number): Row<'moment'> => ({
    id: `m${n}` as MomentId,
    heroId: 'h' as HeroId,
    at: gameInstant(n),
    season: 1,
    kind: 'many-falls',
    weight,
    matchId: null,
    round: null,
    data: {},
  })
  const ten = Array.from({ length: 10 }, (_, n) => moment(n, 30 + n))
  it('are kept to ten, the weightiest', () => {
    expect(rememberMoment(ten.slice(1), moment(20, 1))?.instead).toBeNull()
    expect(rememberMoment(ten, moment(20, 31))?.instead).toBe('m0')
    expect(rememberMoment(ten, moment(20, 30))).toBeNull()
  })
})
