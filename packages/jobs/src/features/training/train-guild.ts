import { stepJob } from '../../timeline/run-step.ts'

/** A guild's heroes train. */
export const trainGuild = stepJob('train-guild')
