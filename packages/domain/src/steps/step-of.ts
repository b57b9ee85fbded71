import { paySalaries } from '../economy/pay-salaries.ts'
import { lockMatch } from '../match/lock-match.ts'
import { revealMatchday } from '../match/reveal-matchday.ts'
import { revealSeasonSecret } from '../season/reveal-season-secret.ts'
import { trainGuild } from '../training/train-guild.ts'
import type { StepVerb } from '../world/words.ts'
import type { Step } from './step.ts'

/** Verbs decided here. `fight-match` is the runtimes' own: it changes no row of the world, it only seals a battle. */
export type DecidedVerb = Exclude<StepVerb, 'fight-match'>

const steps: { readonly [V in DecidedVerb]: Step<unknown> } = {
  'lock-match': lockMatch,
  'reveal-matchday': revealMatchday,
  'pay-salaries': paySalaries,
  'train-guild': trainGuild,
  'reveal-season-secret': revealSeasonSecret,
}

export function isDecided(verb: StepVerb): verb is DecidedVerb {
  return verb !== 'fight-match'
}

/** The step of a verb; its slice is whatever its own `load` gives. */
export function stepOf(verb: DecidedVerb): Step<unknown> {
  return steps[verb]
}
