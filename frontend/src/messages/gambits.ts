import { gambits } from './en/gambits.ts'

/** Words of the gambit language, shared by the War Table and the battle's *why*. */
export type GambitMessages = typeof gambits
export const gambitMessages: GambitMessages = gambits
