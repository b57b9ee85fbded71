import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, gameInstant, HOUR_MS, WEEK_MS } from '../time/game-instant.ts'
import {
  calendarPlace,
  matchInstants,
  salariesAt,
  seasonStart,
  SEASON_MS,
  trainingAt,
  weekToPlay,
  worldWeekOf,
} from './calendar.ts'
import { humanWindows } from './human-windows.ts'

describe('calendar', () => {
  it('counts seasons of sixteen weeks, weeks and days from 1', () => {
    expect(calendarPlace(gameInstant(0))).toEqual({ season: 1, week: 1, day: 1, worldWeek: 1 })
    expect(calendarPlace(gameInstant(SEASON_MS - 1))).toEqual({ season: 1, week: 16, day: 7, worldWeek: 16 })
    expect(calendarPlace(gameInstant(SEASON_MS))).toEqual({ season: 2, week: 1, day: 1, worldWeek: 17 })
    expect(worldWeekOf(2, 3)).toBe(19)
    expect(seasonStart(3)).toBe(2 * SEASON_MS)
  })
  it('pays on day 1 at 6, trains on day 3 at 6, kicks off on day 6 at noon', () => {
    expect(salariesAt(1, 2)).toBe(WEEK_MS + 6 * HOUR_MS)
    expect(trainingAt(1, 1)).toBe(2 * DAY_MS + 6 * HOUR_MS)
    expect(matchInstants(1, 1, { lockBeforeMs: 1000, broadcastRoundMs: 10 })).toEqual({
      lockAt: 5 * DAY_MS + 12 * HOUR_MS - 1000,
      kickoffAt: 5 * DAY_MS + 12 * HOUR_MS,
      revealAt: 5 * DAY_MS + 12 * HOUR_MS + 260,
    })
  })
  it('counts the week to be played from one kick-off to the next', () => {
    const { kickoffAt } = matchInstants(1, 2, { lockBeforeMs: 0, broadcastRoundMs: 1 })
    expect([0, WEEK_MS, kickoffAt - 1, kickoffAt, 2 * WEEK_MS].map((at) => weekToPlay(gameInstant(at)))).toEqual([
      1, 2, 2, 3, 3,
    ])
  })
  it('keeps lock, broadcast and reveal on the day of the match at any pace', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 14 }),
        (rate, season, week) => {
          const { lockAt, kickoffAt, revealAt } = matchInstants(season, week, humanWindows(rate))
          expect(lockAt < kickoffAt && kickoffAt < revealAt).toBe(true)
          expect([lockAt, kickoffAt, revealAt].map((at) => calendarPlace(at).day)).toEqual([6, 6, 6])
        },
      ),
    )
  })
  it('gives people real minutes as long as the pace allows', () => {
    expect(humanWindows(1000)).toEqual({ lockBeforeMs: 1_200_000, broadcastRoundMs: 5000, softCloseMs: 180_000 })
    expect(humanWindows(168_000)).toEqual({
      lockBeforeMs: 6 * HOUR_MS,
      broadcastRoundMs: 840_000,
      softCloseMs: 6 * HOUR_MS,
    })
    expect(() => humanWindows(0)).toThrow(RangeError)
  })
})
