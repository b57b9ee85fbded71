import type { StepVerb } from '../world/words.ts'
import type { Step } from './step.ts'

/** Verbs decided here. `fight-match` is the runtimes' own: it changes no row of the world, it only seals a battle. */
export type DecidedVerb = Exclude<StepVerb, 'fight-match'>

export function isDecided(verb: StepVerb): verb is DecidedVerb {
  return verb !== 'fight-match'
}

/** Order among steps of one instant. A phase starts when every earlier row of its world is done. */
export const phases = {
  'lock-match': 0,
  'fight-match': 1,
  'reveal-matchday': 2,
  'pay-salaries': 3,
  'train-guild': 4,
} as const satisfies Record<StepVerb, number>

export type StepTable = { readonly [V in DecidedVerb]: Step<unknown> }
