import type { StepVerb } from '../world/words.ts'

/** Order among steps of one instant. A phase starts when every earlier row of its world is done. */
export const phases = {
  'lock-match': 0,
  'fight-match': 1,
  'reveal-matchday': 2,
  'pay-salaries': 3,
  'train-guild': 4,
  'reveal-season-secret': 5,
} as const satisfies Record<StepVerb, number>
