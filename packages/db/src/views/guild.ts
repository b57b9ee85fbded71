import type { ArenaId, ClassId } from '@mythic/battle-engine'
import type { GameInstant, GuildId, HeroId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { listChronicle } from './chronicle.ts'
import type { ChronicleLine } from './chronicle.ts'
import type { FormMark, MatchLine } from './match-line.ts'
import { formOf, lastMatches } from './matches.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { find, list } from './query.ts'
import { findStanding } from './standing.ts'
import type { GuildStanding } from './standing.ts'

export interface GuildView {
  readonly guild: GuildName
  readonly motto: string
  readonly kind: 'person' | 'computer'
  readonly status: 'active' | 'annals'
  readonly homeArena: ArenaId
  readonly foundedAt: GameInstant
  readonly renown: number
  readonly mine: boolean
  readonly standing: GuildStanding | null
  readonly form: FormMark[]
  readonly heroes: {
    readonly id: HeroId
    readonly name: string
    readonly classId: ClassId
    readonly rank: number
    readonly age: number
  }[]
  readonly battles: MatchLine[]
  readonly highlights: ChronicleLine[]
}

const BATTLES_SHOWN = 8
const HIGHLIGHTS_SHOWN = 8
const HIGHLIGHTS_FROM = 3

/** A guild as everybody sees it; null when there is none. */
export async function viewGuild(
  db: Db,
  worldId: WorldId,
  guildId: GuildId,
  accountId: string | null,
): Promise<GuildView | null> {
  const [guild, standing, heroes, battles, highlights] = await Promise.all([
    find<Omit<GuildView, 'standing' | 'form' | 'heroes' | 'battles' | 'highlights'>>(
      db,
      `SELECT ${guildNameSql('g')} AS guild, g.motto, g.kind, g.status, g.home_arena AS "homeArena", g.founded_at AS "foundedAt", g.renown,
         coalesce(o.account_id = $3, false) AS mine
       FROM game.guild AS g LEFT JOIN game.guild_owner AS o ON o.world_id = g.world_id AND o.guild_id = g.id
       WHERE g.world_id = $1 AND g.id = $2`,
      [worldId, guildId, accountId],
    ),
    findStanding(db, worldId, guildId),
    list<GuildView['heroes'][number]>(
      db,
      `SELECT id, name, class_id AS "classId", rank, age FROM game.hero
       WHERE world_id = $1 AND guild_id = $2 AND status = 'active' ORDER BY rank DESC, name, id`,
      [worldId, guildId],
    ),
    lastMatches(db, worldId, guildId, BATTLES_SHOWN),
    listChronicle(db, worldId, { guildId, importance: HIGHLIGHTS_FROM, after: null, limit: HIGHLIGHTS_SHOWN }),
  ])
  if (guild === null) return null
  return { ...guild, standing, form: formOf(battles, guildId), heroes, battles, highlights: highlights.lines }
}
