import type { GameInstant, GuildId, Row, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { find } from './query.ts'

export type LineUpView = Row<'lineUp'> & {
  /** When the next match locks these orders; null when the season rests. */
  readonly lockAt: GameInstant | null
}

/** The orders of a guild; null when it has none. For its owner. */
export async function viewLineUp(db: Db, worldId: WorldId, guildId: GuildId): Promise<LineUpView | null> {
  return await find<LineUpView>(
    db,
    `SELECT l.guild_id AS "guildId", l.version, l.places, l.reserves, l.stance, l.orders, l.captain_id AS "captainId",
       least(
         (SELECT lock_at FROM game.match WHERE world_id = l.world_id AND host_guild_id = l.guild_id AND lock_at > clock.now ORDER BY kickoff_at LIMIT 1),
         (SELECT lock_at FROM game.match WHERE world_id = l.world_id AND guest_guild_id = l.guild_id AND lock_at > clock.now ORDER BY kickoff_at LIMIT 1)
       ) AS "lockAt"
     FROM game.line_up AS l CROSS JOIN (SELECT game.world_now($1) AS now) AS clock
     WHERE l.world_id = $1 AND l.guild_id = $2`,
    [worldId, guildId],
  )
}
