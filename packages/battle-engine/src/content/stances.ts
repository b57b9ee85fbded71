import type { StanceId } from './ids.ts'

/**
 * Factors in permille; `fatigue` is the domain's, given here so that the table stays whole. Source: ruleset 1, section 3; retuned so
 * that no stance is worth more than another (docs/adr/0028).
 */
export type StanceContent = { name: string; words: string; dealt: number; taken: number; fatigue: number }

export const STANCES = {
  steady: { name: 'Steady', words: 'No gift and no price.', dealt: 1000, taken: 1000, fatigue: 22 },
  storm: {
    name: 'Storm',
    words: 'Harder both ways, himself a little more; one hex further in the first round of an hour.',
    dealt: 1080,
    taken: 1112,
    fatigue: 26,
  },
  shieldwall: {
    name: 'Shieldwall',
    words: 'Safer beside a friend, weaker everywhere.',
    dealt: 970,
    taken: 932,
    fatigue: 20,
  },
  hold: {
    name: 'Hold',
    words: 'Softer blows. After round 5 of an hour slower by one, but one hero counts double on each standard.',
    dealt: 950,
    taken: 1020,
    fatigue: 22,
  },
  hunt: { name: 'Hunt', words: 'Harder on the weakest foe, softer on the rest.', dealt: 980, taken: 1000, fatigue: 24 },
  ghost: {
    name: 'Ghost',
    words: 'Harder blows, the first of an hour surer; counts on no standard in rounds 1 and 2.',
    dealt: 1066,
    taken: 1000,
    fatigue: 22,
  },
} as const satisfies Record<StanceId, StanceContent>

/** Round of an hour after which Hold slows and counts double. */
export const HOLD_AFTER = 5
/** Damage of Hunt against the hero with least health. */
export const HUNT_DEALT = 1030
/** Hit of Ghost's first strike of an hour. */
export const GHOST_HIT = 100
