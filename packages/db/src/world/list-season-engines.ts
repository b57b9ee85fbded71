import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'

export interface SeasonEngine {
  readonly worldId: WorldId
  readonly season: number
  /** That will play what is still to come. */
  readonly engineVersion: string
}

/** The engine of each open world's running season: its own, or that of its last override. */
export async function listSeasonEngines(db: Db): Promise<SeasonEngine[]> {
  const { rows } = await db.pool.query<SeasonEngine>(
    `SELECT w.world_id AS "worldId", s.number AS season, coalesce(
       (SELECT o.engine_version FROM game.engine_override AS o
        WHERE o.world_id = s.world_id AND o.season = s.number ORDER BY o.ordinal DESC LIMIT 1),
       s.engine_version) AS "engineVersion"
     FROM game.world AS w
     JOIN game.season AS s ON s.world_id = w.world_id AND s.number = w.season
     WHERE w.status = 'open' ORDER BY w.world_id`,
  )
  return rows
}
