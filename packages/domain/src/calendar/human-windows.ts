import { calendar } from '../ruleset/ruleset-1/calendar.ts'
import { HOUR_MS } from '../time/game-instant.ts'

/** Windows for people, in game ms, fixed when a season opens. */
export interface HumanWindows {
  readonly lockBeforeMs: number
  readonly broadcastRoundMs: number
  readonly softCloseMs: number
}

/** Real windows at a pace of `ratePermille` game ms per 1000 real ms, with caps. game.md 1. */
export function humanWindows(ratePermille: number): HumanWindows {
  if (!Number.isSafeInteger(ratePermille) || ratePermille < 1)
    throw new RangeError(`a pace is 1 permille or more, not ${ratePermille}`)
  const { windows } = calendar
  const inGame = (realMs: number): number => Math.max(1, Math.trunc((realMs * ratePermille) / 1000))
  return {
    lockBeforeMs: Math.min(inGame(windows.lockBeforeRealMs), windows.lockBeforeMostHours * HOUR_MS),
    broadcastRoundMs: Math.min(
      inGame(windows.broadcastRoundRealMs),
      Math.trunc((windows.broadcastMostHours * HOUR_MS) / windows.broadcastRounds),
    ),
    softCloseMs: Math.min(inGame(windows.softCloseRealMs), windows.softCloseMostHours * HOUR_MS),
  }
}
