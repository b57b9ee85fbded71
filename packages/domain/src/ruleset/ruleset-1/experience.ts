/** Section 6. When abilities are learnt and gambit slots open stands in the engine's content. */
export const experience = {
  league: 30,
  perFallDealt: 3,
  perStandardTaken: 3,
  /** The most that falls and standards together add in a match. */
  extraMost: 15,
  /** Rank n → n + 1 costs base + perRank · n. */
  rankCostBase: 60,
  rankCostPerRank: 24,
  rankMost: 99,
  abilitiesEquipped: 4,
} as const
