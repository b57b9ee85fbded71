import type { DivisionId, GuildId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { find } from './query.ts'
import { viewTable } from './table.ts'
import type { DivisionName } from './table.ts'

export interface GuildStanding {
  readonly division: DivisionName
  readonly place: number
  readonly points: number
  readonly played: number
}

/** Where a guild stands in the running season; null when it sits in no division. */
export async function findStanding(db: Db, worldId: WorldId, guildId: GuildId): Promise<GuildStanding | null> {
  const seat = await find<{ divisionId: DivisionId }>(
    db,
    `SELECT s.division_id AS "divisionId" FROM game.seat AS s JOIN game.world AS w ON w.world_id = s.world_id AND w.season = s.season
     WHERE s.world_id = $1 AND s.guild_id = $2`,
    [worldId, guildId],
  )
  const table = seat === null ? null : await viewTable(db, worldId, seat.divisionId)
  const row = table?.rows.find(({ guild }) => guild.id === guildId)
  if (table === null || row === undefined) return null
  const { place, points, played } = row
  return { division: table.division, place, points, played }
}
