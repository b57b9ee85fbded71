/** Section 8, and the founder's charter of section 18. Coins whole, factors in permille; lists by tier, the last for lower tiers too. */
export const economy = {
  /** The warm-up's opening value of the one governor of the money supply; steered on ledger day once seasons roll over. */
  realmOpening: 850,
  gate: {
    demandByTier: [4700, 3400, 2300, 1700],
    /** Coins a seat, all classes together. */
    price: 9,
    perRenown: 12,
    drawLeast: 900,
    drawMost: 1100,
  },
  patronsByTier: [28_000, 22_500, 17_000, 13_000],
  patronsPerRenown: 10,
  healingPerWeek: 150,
  debtInterestPermille: 20,
  founding: {
    person: 300_000,
    /** The mean that the realm factor calls balance: a computer guild starts there. */
    computer: 420_000,
  },
  charter: { weeks: 16, salaryPermille: 800, injuryWeeksMost: 2 },
} as const
