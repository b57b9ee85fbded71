import type { ChronicleData, ChronicleId, GameInstant, GuildId, HeroId, MatchId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { list, pageLimit, pageOf } from './query.ts'
import type { Mark, Page } from './query.ts'

export interface ChronicleLine {
  readonly id: ChronicleId
  readonly at: GameInstant
  readonly season: number
  readonly week: number
  readonly kind: string
  readonly v: number
  readonly importance: number
  readonly guild: GuildName
  readonly otherGuild: GuildName | null
  readonly heroes: { readonly id: HeroId; readonly name: string }[]
  readonly matchId: MatchId | null
  readonly round: number | null
  readonly data: ChronicleData
}

export interface ChronicleWanted {
  readonly guildId: GuildId
  readonly heroId?: HeroId
  readonly kind?: string
  readonly season?: number
  /** At least; from 3 on the minor rows are not even looked at. */
  readonly importance: number
  readonly after: Mark | null
  readonly limit: number
}

/** A guild's chronicle, the newest first: lasting and minor rows merged, each by its own index. */
export async function listChronicle(db: Db, worldId: WorldId, wanted: ChronicleWanted): Promise<Page<ChronicleLine>> {
  const values: unknown[] = [worldId, wanted.guildId, wanted.importance]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const where = ['world_id = $1', 'guild_id = $2', 'importance >= $3']
  if (wanted.heroId !== undefined) where.push(`hero_ids @> jsonb_build_array(${bind(wanted.heroId)}::text)`)
  if (wanted.kind !== undefined) where.push(`kind = ${bind(wanted.kind)}`)
  if (wanted.season !== undefined) where.push(`season = ${bind(wanted.season)}`)
  if (wanted.after !== null) where.push(`(at, id) < (${bind(wanted.after.at)}::bigint, ${bind(wanted.after.id)}::uuid)`)
  const limit = pageLimit(wanted.limit)
  const pick = (table: string): string =>
    `(SELECT * FROM ${table} WHERE ${where.join(' AND ')} ORDER BY at DESC, id DESC ${limit})`
  const tables = wanted.importance >= 3 ? ['game.chronicle'] : ['game.chronicle', 'game.chronicle_minor']
  const rows = await list<ChronicleLine>(
    db,
    `SELECT c.id, c.at, c.season, c.week, c.kind, c.v, c.importance, ${guildNameSql('g')} AS guild,
       CASE WHEN other.id IS NOT NULL THEN ${guildNameSql('other')} END AS "otherGuild",
       (SELECT coalesce(json_agg(json_build_object('id', h.id, 'name', h.name) ORDER BY e.place), '[]')
        FROM jsonb_array_elements_text(c.hero_ids) WITH ORDINALITY AS e(id, place)
        JOIN game.hero AS h ON h.world_id = c.world_id AND h.id = e.id::uuid) AS heroes,
       c.match_id AS "matchId", c.round, c.data
     FROM (${tables.map(pick).join(' UNION ALL ')}) AS c
     JOIN game.guild AS g ON g.world_id = c.world_id AND g.id = c.guild_id
     LEFT JOIN game.guild AS other ON other.world_id = c.world_id AND other.id = c.other_guild_id
     ORDER BY c.at DESC, c.id DESC ${limit}`,
    values,
  )
  return pageOf(rows, wanted.limit, ({ at, id }) => ({ at, id }))
}

/** Every kind of event that a guild's chronicle holds. */
export async function listChronicleKinds(db: Db, worldId: WorldId, guildId: GuildId): Promise<string[]> {
  const rows = await list<{ kind: string }>(
    db,
    `SELECT kind FROM game.chronicle WHERE world_id = $1 AND guild_id = $2
     UNION SELECT kind FROM game.chronicle_minor WHERE world_id = $1 AND guild_id = $2`,
    [worldId, guildId],
  )
  return rows.map(({ kind }) => kind)
}

export async function isGuild(db: Db, worldId: WorldId, guildId: GuildId): Promise<boolean> {
  return (
    (await list(db, 'SELECT 1 AS one FROM game.guild WHERE world_id = $1 AND id = $2', [worldId, guildId])).length > 0
  )
}
