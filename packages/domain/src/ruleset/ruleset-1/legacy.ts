/** Section 20. Weights in hundredths; tiers by least score. */
export const legacy = {
  perMatch: 1,
  perWin: 2,
  perFallDealt: 1,
  perStandardTaken: 3,
  tierWeights: [100, 80, 64, 51, 41],
  bestSeasons: 5,
  perFirstTierTitle: 15,
  honours: {
    championByTier: [12, 7, 4],
    mostValuableByTier: [15, 10, 6],
    cup: 8,
    bestNewcomer: 5,
  },
  tiers: [
    { tier: 'Mythic', from: 800 },
    { tier: 'Legendary', from: 520 },
    { tier: 'Renowned', from: 400 },
    { tier: 'Remembered', from: 250 },
    { tier: 'Forgotten', from: 0 },
  ],
  hallOfFameFrom: 520,
  momentsMost: 10,
} as const
export type LegacyTier = (typeof legacy.tiers)[number]['tier']
