import type { GuildId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { MATCH_LINE, MATCH_LINE_FROM } from './match-line.ts'
import type { MatchLine } from './match-line.ts'
import { find } from './query.ts'

/** The first match of a guild that is not revealed yet; null when the season rests. */
export async function findNextMatch(db: Db, worldId: WorldId, guildId: GuildId): Promise<MatchLine | null> {
  return await findFirst(db, worldId, guildId, `m.status <> 'revealed'`)
}

/** The first match for which a guild can still give orders. */
export async function findNextUnlocked(db: Db, worldId: WorldId, guildId: GuildId): Promise<MatchLine | null> {
  return await findFirst(db, worldId, guildId, `m.status = 'scheduled' AND m.lock_at > clock.now`)
}

async function findFirst(db: Db, worldId: WorldId, guildId: GuildId, condition: string): Promise<MatchLine | null> {
  const half = (side: 'host' | 'guest'): string =>
    `(SELECT ${MATCH_LINE} ${MATCH_LINE_FROM} WHERE m.world_id = $1 AND m.${side}_guild_id = $2 AND ${condition} ORDER BY m.kickoff_at, m.id LIMIT 1)`
  return await find<MatchLine>(db, `${half('host')} UNION ALL ${half('guest')} ORDER BY "kickoffAt", id LIMIT 1`, [
    worldId,
    guildId,
  ])
}
