/** game.md 1. Days 1–7 and hours of game time; windows in real ms with caps in game ms. */
export const calendar = {
  weeksInSeason: 16,
  leagueWeeks: 14,
  kickOff: { day: 6, hour: 12 },
  salaries: { day: 1, hour: 6 },
  training: { day: 3, hour: 6 },
  windows: {
    lockBeforeRealMs: 1_200_000,
    lockBeforeMostHours: 6,
    broadcastRoundRealMs: 5_000,
    /** Rounds 1–24, one for the field before them and one for the verdict. */
    broadcastRounds: 26,
    broadcastMostHours: 11,
    softCloseRealMs: 180_000,
    /** A quarter of the shortest lot, one day. */
    softCloseMostHours: 6,
  },
} as const
