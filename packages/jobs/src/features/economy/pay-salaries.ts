import { stepJob } from '../../timeline/run-step.ts'

/** A guild pays its heroes on ledger day. */
export const paySalaries = stepJob('pay-salaries')
