import type { Gambit } from '@mythic/battle-engine'
import type { Command } from '../commands/command.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'

export interface SaveGambitsRequest {
  readonly guildId: GuildId
  readonly heroId: HeroId
  readonly version: number
  readonly gambits: readonly Gambit[]
}
export interface SaveGambitsResponse {
  readonly heroId: HeroId
  readonly version: number
}
export interface SaveGambitsSlice {
  readonly world: Row<'world'> | null
  readonly hero: Row<'hero'> | null
  readonly gambitSet: Row<'gambitSet'> | null
}
export type SaveGambits = Command<SaveGambitsSlice, SaveGambitsRequest, SaveGambitsResponse>
