import { stepJob } from '../../timeline/run-step.ts'

/** What the season's seeds were drawn from becomes public. */
export const revealSeasonSecret = stepJob('reveal-season-secret')
