import type { Command } from '../commands/command.ts'
import type { GuildId, HeroId, WorldId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'

/** A developer's gift: starter heroes until the twelve are given or the roster is full. */
export interface GiveStarterHeroesRequest {
  readonly guildId: GuildId
}
export interface GiveStarterHeroesResponse {
  readonly guildId: GuildId
  readonly heroIds: readonly HeroId[]
}
export interface GiveStarterHeroesSlice {
  readonly worldId: WorldId
  readonly world: Row<'world'> | null
  readonly guild: Row<'guild'> | null
  readonly heroes: readonly Row<'hero'>[]
}
export type GiveStarterHeroes = Command<GiveStarterHeroesSlice, GiveStarterHeroesRequest, GiveStarterHeroesResponse>
