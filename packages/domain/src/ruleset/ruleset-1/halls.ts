import type { HallKind } from '../../world/words.ts'

/** Section 12. */
export const halls = {
  levelMost: 20,
  /** Level n costs upkeepPerSquare · n² a week. */
  upkeepPerSquare: 11,
  /** Levels 0–20, permille; between the sheet's rows interpolated and truncated. */
  training: [
    800, 824, 848, 872, 896, 920, 936, 952, 968, 984, 1000, 1010, 1020, 1030, 1040, 1048, 1056, 1062, 1068, 1074, 1080,
  ],
  arenaSeatsBase: 700,
  arenaSeatsPerLevel: 320,
  /** Recovery of fatigue: one more for each two levels of the Infirmary. */
  infirmaryLevelsPerRecovery: 2,
  founders: { trainingHall: 3, infirmary: 2, arena: 5, tavern: 3, library: 2, vault: 2 } satisfies Record<
    HallKind,
    number
  >,
  /** Computer guilds at seeding, all halls, by tier. */
  seededByTier: [6, 5, 4],
} as const
