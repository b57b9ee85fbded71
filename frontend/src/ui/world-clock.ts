import { formatDuration, gameDateOf } from '../format.ts'
import { messages } from '../messages/index.ts'

/** How a world's game time runs on from the moment the server told it. */
export type WorldClock = {
  /** Game time, ms from the founding, when `receivedAt` was read. */
  readonly gameNow: number
  /** Game ms in one real ms; 0 while paused. */
  readonly rate: number
  /** A driven world has no real clock: it moves only when it is told to. */
  readonly driven: boolean
  /** The machine's clock (ms) when the answer came. */
  readonly receivedAt: number
  /** The world is archived: what has not come will not come. */
  readonly over?: boolean
}

/** Game time by the machine's clock, for display only; the server decides by its own. */
export function gameNowOf(clock: WorldClock, nowMs: number): number {
  if (clock.driven) return clock.gameNow
  return Math.trunc(clock.gameNow + Math.max(0, nowMs - clock.receivedAt) * clock.rate)
}

/** What a countdown says: real time where the clock runs, game time where it does not. */
export function countdownText(until: number, clock: WorldClock, nowMs: number): string {
  const leftGame = until - gameNowOf(clock, nowMs)
  if (clock.over === true) return messages.time.over
  if (leftGame <= 0) return messages.time.now
  if (clock.driven || clock.rate === 0) return messages.time.gameTime(formatDuration(leftGame))
  return messages.time.in(formatDuration(leftGame / clock.rate))
}

/** "Match day" on day 6 of a week, and so on; week 16 is the off-season. */
export function phaseOf(instant: number): string {
  const { week, day } = gameDateOf(instant)
  if (week === 16) return messages.time.offSeason
  return messages.time.phases[day - 1] ?? messages.common.day(day)
}

export function dateText(instant: number): string {
  const { season, week, day } = gameDateOf(instant)
  return messages.time.date(season, week, day)
}

export function shortDateText(instant: number): string {
  const { season, week, day } = gameDateOf(instant)
  return messages.time.shortDate(season, week, day)
}
