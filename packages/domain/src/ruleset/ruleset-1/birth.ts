import type { ClassId } from '@mythic/battle-engine'

/** Section 4. Means and spreads in hundredths of a level, chances in permille, ages in years. */
export const birth = {
  /** One draw common to all six attributes of a hero. */
  liftSpread: 50,
  starter: {
    /** One hero of each age, 23 and 25 twice; dealt to the classes by a keyed shuffle. */
    ages: [18, 19, 20, 21, 22, 23, 23, 24, 25, 25, 26, 27],
    classes: [
      'guardian',
      'berserker',
      'duelist',
      'ranger',
      'elementalist',
      'hexer',
      'cleric',
      'bard',
      'guardian',
      'ranger',
      'cleric',
      'berserker',
    ] satisfies ClassId[],
    key: { at18: 700, perYear: 55, spread: 90 },
    others: { at18: 430, perYear: 25, spread: 80 },
    /** The starters' line ends here: from this age on the mean stays. */
    lineEndsAtAge: 27,
    /** No talent below this in the first key attribute. */
    leastFirstTalent: 2,
  },
  computerGuild: {
    heroes: 14,
    /** Added to the starters' line by tier (the last is also for lower tiers), key attributes only from this age on. */
    keyByTier: [130, 95, 60],
    keyFromAge: 24,
    others: 20,
    /** Ages at seeding and their share; young heroes are most, so that tier 3 stands near a squad worth of 1032. */
    ages: [
      { from: 17, to: 19, permille: 300 },
      { from: 20, to: 23, permille: 340 },
      { from: 24, to: 27, permille: 220 },
      { from: 28, to: 31, permille: 140 },
    ],
    /** Every class once, then these in turn. */
    extraClasses: ['guardian', 'berserker', 'duelist', 'ranger', 'cleric', 'elementalist'] satisfies ClassId[],
  },
  /** Experience a grown hero brings at seeding, for each year above 17: half a regular's season is about 320. */
  xpPerYear: 160,
  xpFromAge: 17,
  form: 4,
  morale: 4,
} as const

export interface Talent {
  readonly stars: number
  readonly permille: number
  readonly training: number
  /** Soft ceiling in hundredths, an even draw. */
  readonly ceiling: readonly [number, number]
}
export const talents = [
  { stars: 1, permille: 240, training: 700, ceiling: [900, 1100] },
  { stars: 2, permille: 310, training: 850, ceiling: [1050, 1300] },
  { stars: 3, permille: 260, training: 1000, ceiling: [1200, 1450] },
  { stars: 4, permille: 140, training: 1150, ceiling: [1350, 1650] },
  { stars: 5, permille: 50, training: 1300, ceiling: [1500, 1950] },
] as const satisfies readonly Talent[]

/** A key attribute draws a second chance of one star more. */
export const keyTalentSecondChancePermille = 250

/** What is shown of talent and ceiling. Widths in stars, chances in permille. */
export const shownTalent = {
  starsMost: 5,
  widths: [
    { fromTavern: 16, width: 1 },
    { fromTavern: 8, width: 2 },
    { fromTavern: 0, width: 3 },
  ],
  /** Matches and trainings after which the interval narrows by one. */
  lessonsPerStep: 24,
  ceilingWords: [
    { word: 'low', below: 1200 },
    { word: 'fair', below: 1450 },
    { word: 'high', below: 1700 },
    { word: 'rare', below: 10_000 },
  ],
  errorPermille: 300,
  errorPerTavern: 12,
} as const
export type CeilingWord = (typeof shownTalent.ceilingWords)[number]['word']
