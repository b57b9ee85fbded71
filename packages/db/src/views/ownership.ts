import type { GuildId, HeroId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import type { GuildName } from './names.ts'
import { find, list } from './query.ts'

/** Who leads a guild, and which guild the asker leads in that world. */
export interface Ownership {
  readonly guildId: GuildId
  readonly ownerId: string | null
  readonly askersGuildId: GuildId | null
}

const OF_GUILD = `SELECT g.id AS "guildId", o.account_id AS "ownerId",
      (SELECT guild_id FROM game.guild_owner WHERE world_id = g.world_id AND account_id = $3) AS "askersGuildId"
    FROM game.guild AS g
    LEFT JOIN game.guild_owner AS o ON o.world_id = g.world_id AND o.guild_id = g.id
    WHERE g.world_id = $1 AND g.id = $2`

/** Owners known so far, by world and guild. Whose a guild is never changes: `game.guild_owner` is append-only. */
const known = new WeakMap<Db, Map<string, string>>()
const KNOWN_MOST = 20_000

/** Null: no such guild in this world. */
export async function findOwnership(
  db: Db,
  worldId: WorldId,
  guildId: GuildId,
  accountId: string,
): Promise<Ownership | null> {
  const owners = known.get(db) ?? new Map<string, string>()
  known.set(db, owners)
  const key = `${worldId} ${guildId}`
  if (owners.get(key) === accountId) return { guildId, ownerId: accountId, askersGuildId: guildId }
  const ownership = await find<Ownership>(db, OF_GUILD, [worldId, guildId, accountId])
  if (ownership?.ownerId === accountId) {
    if (owners.size >= KNOWN_MOST) owners.clear()
    owners.set(key, accountId)
  }
  return ownership
}

/** The same for the guild that a hero serves. `served` is null for a hero without a guild; the whole is null for no such hero. */
export async function findHeroOwnership(
  db: Db,
  worldId: WorldId,
  heroId: HeroId,
  accountId: string,
): Promise<{ readonly served: Ownership | null } | null> {
  const row = await find<{ guildId: GuildId | null; ownerId: string | null; askersGuildId: GuildId | null }>(
    db,
    `SELECT h.guild_id AS "guildId", o.account_id AS "ownerId",
       (SELECT guild_id FROM game.guild_owner WHERE world_id = h.world_id AND account_id = $3) AS "askersGuildId"
     FROM game.hero AS h
     LEFT JOIN game.guild_owner AS o ON o.world_id = h.world_id AND o.guild_id = h.guild_id
     WHERE h.world_id = $1 AND h.id = $2`,
    [worldId, heroId, accountId],
  )
  if (row === null) return null
  const { guildId, ...rest } = row
  return { served: guildId === null ? null : { guildId, ...rest } }
}

/** The guilds an account leads, in all worlds. */
export async function listOwnedGuilds(db: Db, accountId: string): Promise<OwnedGuild[]> {
  return await list<OwnedGuild>(
    db,
    `SELECT o.world_id AS "worldId", w.name AS "worldName", json_build_object('id', g.id, 'name', g.name, 'crest', g.crest) AS guild
     FROM game.guild_owner AS o
     JOIN game.world AS w ON w.world_id = o.world_id
     JOIN game.guild AS g ON g.world_id = o.world_id AND g.id = o.guild_id
     WHERE o.account_id = $1
     ORDER BY w.status = 'open' DESC, o.world_id`,
    [accountId],
  )
}

export interface OwnedGuild {
  readonly worldId: WorldId
  readonly worldName: string
  readonly guild: GuildName
}
