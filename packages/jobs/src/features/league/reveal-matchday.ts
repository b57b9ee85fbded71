import { stepJob } from '../../timeline/run-step.ts'

/** A whole matchday is told at one instant. */
export const revealMatchday = stepJob('reveal-matchday')
