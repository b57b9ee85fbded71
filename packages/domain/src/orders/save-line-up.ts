import type { ConditionalOrder, StanceId } from '@mythic/battle-engine'
import type { Command } from '../commands/command.ts'
import type { GuildId, HeroId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'
import type { LineUpPlace } from '../world/words.ts'

export interface SaveLineUpRequest {
  readonly guildId: GuildId
  /** The version this edit was made from; a newer one refuses it. */
  readonly version: number
  readonly places: readonly LineUpPlace[]
  readonly reserves: readonly HeroId[]
  readonly stance: StanceId
  readonly orders: readonly ConditionalOrder[]
}
export interface SaveLineUpResponse {
  readonly guildId: GuildId
  readonly version: number
}
export interface SaveLineUpSlice {
  readonly world: Row<'world'> | null
  readonly guild: Row<'guild'> | null
  readonly lineUp: Row<'lineUp'> | null
  readonly heroes: readonly Row<'hero'>[]
}
export type SaveLineUp = Command<SaveLineUpSlice, SaveLineUpRequest, SaveLineUpResponse>
