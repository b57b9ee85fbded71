import { battle } from './en/battle.ts'

/** Words of the battle viewer, apart from the frame's so that they load with the viewer. */
export type BattleMessages = typeof battle
export const battleMessages: BattleMessages = battle
