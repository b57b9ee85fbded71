import { trial } from './en/trial.ts'

/** Words of trial battles, apart from the War Table's so that they load with the trial. */
export type TrialMessages = typeof trial
export const trialMessages: TrialMessages = trial
