import { stepJob } from '../../timeline/run-step.ts'

/** The orders of one match are frozen. */
export const lockMatch = stepJob('lock-match')
