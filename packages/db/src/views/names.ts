import type { GuildId } from '@mythic/domain'
import type { CrestSpec } from '@mythic/domain/heraldry'

/** How every page names a guild. */
export interface GuildName {
  readonly id: GuildId
  readonly name: string
  readonly crest: CrestSpec
}

/** SQL that makes a guild's name of the row with this alias. */
export function guildNameSql(alias: string): string {
  return `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'crest', ${alias}.crest)`
}
