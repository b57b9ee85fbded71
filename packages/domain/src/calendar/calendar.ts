import { calendar } from '../ruleset/ruleset-1/calendar.ts'
import { DAY_MS, gameInstant, HOUR_MS, later, WEEK_MS } from '../time/game-instant.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { HumanWindows } from './human-windows.ts'

export const SEASON_MS = calendar.weeksInSeason * WEEK_MS

/** Where an instant lies: season and week from 1, day 1–7, and the week counted from the world's start. */
export interface CalendarPlace {
  readonly season: number
  readonly week: number
  readonly day: number
  readonly worldWeek: number
}

export function calendarPlace(at: GameInstant): CalendarPlace {
  const worldWeek = Math.trunc(at / WEEK_MS) + 1
  return {
    season: Math.trunc((worldWeek - 1) / calendar.weeksInSeason) + 1,
    week: ((worldWeek - 1) % calendar.weeksInSeason) + 1,
    day: Math.trunc((at % WEEK_MS) / DAY_MS) + 1,
    worldWeek,
  }
}

/** From the start of a week to the kick-off of its matchday. */
export const kickOffMs = (calendar.kickOff.day - 1) * DAY_MS + calendar.kickOff.hour * HOUR_MS

/** The week of the world whose matchday is still to come: that of today until its kick-off, then the next. */
export function weekToPlay(at: GameInstant): number {
  return calendarPlace(at).worldWeek + (at % WEEK_MS < kickOffMs ? 0 : 1)
}

export function seasonStart(season: number): GameInstant {
  return gameInstant((season - 1) * SEASON_MS)
}

/** The week of a season counted from the world's start, from 1. */
export function worldWeekOf(season: number, week: number): number {
  return (season - 1) * calendar.weeksInSeason + week
}

function momentOf(season: number, week: number, moment: { readonly day: number; readonly hour: number }): GameInstant {
  return later(seasonStart(season), (week - 1) * WEEK_MS + (moment.day - 1) * DAY_MS + moment.hour * HOUR_MS)
}

export function salariesAt(season: number, week: number): GameInstant {
  return momentOf(season, week, calendar.salaries)
}

export function trainingAt(season: number, week: number): GameInstant {
  return momentOf(season, week, calendar.training)
}

/** The three instants of a league match; the reveal falls on the day of the match, after the last round could be shown. */
export function matchInstants(
  season: number,
  week: number,
  windows: Pick<HumanWindows, 'lockBeforeMs' | 'broadcastRoundMs'>,
): { readonly lockAt: GameInstant; readonly kickoffAt: GameInstant; readonly revealAt: GameInstant } {
  const kickoffAt = momentOf(season, week, calendar.kickOff)
  return {
    lockAt: gameInstant(kickoffAt - windows.lockBeforeMs),
    kickoffAt,
    revealAt: later(kickoffAt, calendar.windows.broadcastRounds * windows.broadcastRoundMs),
  }
}
