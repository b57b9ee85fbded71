import type { AttributeKey } from '../../world/words.ts'

/** Section 7. Coins a week; T by whole level 0–20, interpolated and truncated. */
export const salary = {
  least: 250,
  byLevel: [0, 0, 0, 0, 0, 1, 6, 18, 49, 114, 243, 477, 878, 1533, 2559, 4111, 6393, 9663, 14_244, 20_535, 29_025],
  attribute: { might: 1000, agility: 1050, intellect: 1000, spirit: 900, vitality: 750, resolve: 700 } satisfies Record<
    AttributeKey,
    number
  >,
  fullToAge: 30,
  perYearPermille: 100,
  ageFloorPermille: 500,
  rosterLeast: 8,
  rosterMost: 20,
  /** Heroes beyond this many of a roster cost more, each. */
  dearFrom: 16,
  dearPermille: 250,
} as const
