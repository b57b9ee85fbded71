import { battleFile } from './en/battle-file.ts'

/** Words of the page that opens battle files, apart from the frame's so that they load with it. */
export type BattleFileMessages = typeof battleFile
export const battleFileMessages: BattleFileMessages = battleFile
