import type { GuildId, MatchId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'

/** Ids are derived from their world, so one alone names it; worlds are few and each is asked through its key. */
export async function findWorldOfMatch(db: Db, matchId: MatchId): Promise<WorldId | null> {
  return await findWorldWith(db, 'game.match', matchId)
}

export async function findGuildWorld(db: Db, guildId: GuildId): Promise<WorldId | null> {
  return await findWorldWith(db, 'game.guild', guildId)
}

async function findWorldWith(db: Db, table: 'game.match' | 'game.guild', id: string): Promise<WorldId | null> {
  const { rows } = await db.pool.query<{ worldId: WorldId }>(
    `SELECT w.world_id AS "worldId" FROM game.world AS w
     WHERE EXISTS (SELECT FROM ${table} AS t WHERE t.world_id = w.world_id AND t.id = $1)`,
    [id],
  )
  return rows[0]?.worldId ?? null
}
