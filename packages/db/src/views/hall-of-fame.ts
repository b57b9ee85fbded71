import type { GameInstant, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { OUTLINE } from './legacy.ts'
import type { HeroOutline } from './legacy.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { list, pageLimit, pageOf } from './query.ts'
import type { Mark, Page } from './query.ts'

export interface HallOfFameEntry {
  readonly hero: HeroOutline
  readonly tier: 'Legendary' | 'Mythic'
  readonly score: number
  readonly season: number
  readonly inductedAt: GameInstant
  readonly guild: GuildName | null
}

export interface HallOfFameWanted {
  readonly tier?: 'Legendary' | 'Mythic'
  readonly season?: number
  readonly after: Mark | null
  readonly limit: number
}

/** The Hall of Fame of a world, the newest first. `guild` is the one he entered for; his outline names the one he serves. */
export async function listHallOfFame(
  db: Db,
  worldId: WorldId,
  wanted: HallOfFameWanted,
): Promise<Page<HallOfFameEntry>> {
  const values: unknown[] = [worldId]
  const bind = (value: unknown): string => `$${values.push(value)}`
  const where = ['f.world_id = $1']
  if (wanted.tier !== undefined) where.push(`f.tier = ${bind(wanted.tier)}`)
  if (wanted.season !== undefined) where.push(`f.season = ${bind(wanted.season)}`)
  if (wanted.after !== null)
    where.push(`(f.inducted_at, f.hero_id) < (${bind(wanted.after.at)}::bigint, ${bind(wanted.after.id)}::uuid)`)
  const rows = await list<
    HeroOutline & {
      tier: 'Legendary' | 'Mythic'
      score: number
      season: number
      inductedAt: GameInstant
      forGuild: GuildName | null
    }
  >(
    db,
    `SELECT ${OUTLINE}, f.tier, f.score, f.season, f.inducted_at AS "inductedAt",
       CASE WHEN entered.id IS NOT NULL THEN ${guildNameSql('entered')} END AS "forGuild"
     FROM game.hall_of_fame AS f
     JOIN game.hero AS h ON h.world_id = f.world_id AND h.id = f.hero_id
     LEFT JOIN game.guild AS g ON g.world_id = h.world_id AND g.id = h.guild_id
     LEFT JOIN game.guild AS entered ON entered.world_id = f.world_id AND entered.id = f.guild_id
     WHERE ${where.join(' AND ')}
     ORDER BY f.inducted_at DESC, f.hero_id DESC ${pageLimit(wanted.limit)}`,
    values,
  )
  const entries = rows.map(({ tier, score, season, inductedAt, forGuild, ...hero }) => ({
    hero,
    tier,
    score,
    season,
    inductedAt,
    guild: forGuild,
  }))
  return pageOf(entries, wanted.limit, ({ inductedAt, hero }) => ({ at: inductedAt, id: hero.id }))
}
