/** A point of game time: whole milliseconds since the world's founding (week 1 of season 1 begins at 0). */
export type GameInstant = number & { readonly __unit: 'game-instant' }

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
export const WEEK_MS = 7 * DAY_MS

export function gameInstant(ms: number): GameInstant {
  if (!Number.isSafeInteger(ms) || ms < 0)
    throw new RangeError(`a game instant is a whole number of ms from 0, not ${ms}`)
  return ms as GameInstant
}

export function later(at: GameInstant, durationMs: number): GameInstant {
  return gameInstant(at + durationMs)
}
