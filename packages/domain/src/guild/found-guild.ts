import type { ArenaId } from '@mythic/battle-engine'
import type { Command } from '../commands/command.ts'
import type { CrestSpec } from '../heraldry/index.ts'
import type { DivisionId, GuildId, SeatId, WorldId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'

/** A person's guild. Whose it is, is no part of the world: `db` keeps the owner and refuses GUILD_EXISTS itself. */
export interface FoundGuildRequest {
  readonly name: string
  readonly motto: string
  readonly crest: CrestSpec
  readonly homeArena: ArenaId
}
export interface FoundGuildResponse {
  readonly guildId: GuildId
  readonly seatId: SeatId
  readonly divisionId: DivisionId
  /** The computer guild whose seat, points and fixtures it took. */
  readonly replacedGuildId: GuildId
}
export interface FoundGuildSlice {
  readonly worldId: WorldId
  readonly world: Row<'world'> | null
  readonly divisions: readonly Row<'division'>[]
  readonly seats: readonly Row<'seat'>[]
  readonly guilds: readonly Row<'guild'>[]
  readonly matches: readonly Row<'match'>[]
  readonly replaced: {
    readonly guildId: GuildId
    readonly heroes: readonly Row<'hero'>[]
    readonly accounts: readonly Row<'ledgerAccount'>[]
  } | null
  readonly faucets: readonly Row<'ledgerAccount'>[]
}
export type FoundGuild = Command<FoundGuildSlice, FoundGuildRequest, FoundGuildResponse>
