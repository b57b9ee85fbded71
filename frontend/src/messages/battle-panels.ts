import { luck, whatIf, why } from './en/battle-panels.ts'

/** Words of the viewer's panels, apart from the viewer's so that they load when one is opened. */
export const luckMessages: typeof luck = luck
export const whatIfMessages: typeof whatIf = whatIf
export const whyMessages: typeof why = why
