import type { TimelineStep } from '../../api/types.ts'

export type WeeklyVerb = 'pay-salaries' | 'train-guild'

/** Where the clock jumps when the next step of this kind is brought about now, and the steps that run on the way. */
export type Jump = { readonly now: number; readonly at: number | null; readonly between: readonly TimelineStep[] }

/** Reads the jump from open steps in their order; `at` is null when none of this kind is among them. */
export function jumpOver(now: number, steps: readonly TimelineStep[], verb: WeeklyVerb): Jump {
  const at = steps.find((step) => step.verb === verb)?.at ?? null
  return { now, at, between: at === null ? [] : steps.filter((step) => step.at <= at && step.verb !== verb) }
}
