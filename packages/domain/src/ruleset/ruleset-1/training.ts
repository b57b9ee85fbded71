import type { Intensity } from '../../world/words.ts'

/** Section 5. Gains and losses in ten-thousandths of a level, factors in permille. */
export const training = {
  /** By the whole level reached, 0–19, not interpolated: so the sheet's own weeks to a level come out. Nothing at the cap. */
  base: [
    6000, 5600, 5200, 4800, 4400, 3800, 3300, 2800, 2400, 2000, 1700, 1400, 1200, 1000, 800, 600, 500, 400, 300, 200, 0,
  ],
  /** What the class's other key attributes get of what they would get on focus. */
  otherKeys: 125,
  /** At or above the soft ceiling. */
  aboveCeiling: 120,
  /** 60 hundredths a week. */
  weeklyCap: 6000,
  mentorNone: 1000,
  /** 54000 / (age + 37), truncated. */
  ageNumerator: 54_000,
  ageOffset: 37,
  staminaShareMost: 300,
  staminaPerFatigue: 20,
  lineUpParticipation: 1000,
  benchParticipation: 600,
  /** The trait Book-learned, section 15. */
  bookLearnedParticipation: 700,
  noTrainingWeek: 16,
} as const

export const intensities = {
  rest: { training: 0, fatigue: 0 },
  light: { training: 700, fatigue: 0 },
  steady: { training: 900, fatigue: 4 },
  hard: { training: 1000, fatigue: 9 },
  brutal: { training: 1060, fatigue: 16 },
} as const satisfies Record<Intensity, { training: number; fatigue: number }>

/** Weekly loss on every attribute from age 30 on, by age; the last row is for older heroes too. */
export const ageing = {
  fromAge: 30,
  loss: [100, 200, 400, 600, 900, 1200, 1600, 2000, 2500, 3100, 3800, 4600, 5500],
  /** Permille of the loss by the attribute's level: the first band whose upper end (hundredths) lies above it. */
  bands: [
    { below: 600, permille: 0 },
    { below: 900, permille: 300 },
    { below: 1200, permille: 600 },
    { below: 1400, permille: 800 },
    { below: 1600, permille: 1000 },
    { below: 1_000_000, permille: 1200 },
  ],
} as const

/** Hundredths on every effective attribute. */
export const effective = {
  loyaltyPerSeason: 10,
  loyaltyMost: 30,
  formMiddle: 4,
  perForm: 12,
  fatigueFreeTo: 30,
  /** Lost for each point of fatigue above. */
  perFatigue: 3,
} as const
