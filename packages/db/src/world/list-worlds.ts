import type { GameInstant, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'

export interface WorldLine {
  readonly worldId: WorldId
  readonly name: string
  readonly status: 'open' | 'archived'
  readonly season: number
  readonly now: GameInstant
  readonly ratePermille: number
  readonly foundedAt: Date
  readonly guilds: number
  /** Guilds that a person may take over. */
  readonly freeSeats: number
}

/** Every world, the open ones first, then by founding. */
export async function listWorlds(db: Db): Promise<WorldLine[]> {
  const { rows } = await db.pool.query<WorldLine>(
    `SELECT w.id AS "worldId", w.name, w.status, w.season, game.world_now(w.id) AS now, newest.rate_permille AS "ratePermille",
       first.real_from AS "foundedAt", g.guilds, g."freeSeats"
     FROM game.world AS w
     JOIN game.world_clock_segment AS first ON first.world_id = w.id AND first.ordinal = 0
     JOIN LATERAL (
       SELECT rate_permille FROM game.world_clock_segment WHERE world_id = w.id ORDER BY ordinal DESC LIMIT 1
     ) AS newest ON true
     JOIN LATERAL (
       SELECT count(*) AS guilds, count(*) FILTER (WHERE kind = 'computer') AS "freeSeats"
       FROM game.guild WHERE world_id = w.id AND status = 'active'
     ) AS g ON true
     ORDER BY w.status = 'open' DESC, first.real_from, w.id`,
  )
  return rows
}
