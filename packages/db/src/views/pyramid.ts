import { standingsOf } from '@mythic/domain'
import type { DivisionId, Row, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { find, list } from './query.ts'

export interface PyramidView {
  readonly season: number
  readonly tiers: {
    readonly tier: number
    readonly divisions: {
      readonly id: DivisionId
      readonly name: string
      readonly ordinal: number
      readonly leader: GuildName | null
      readonly guilds: GuildName[]
    }[]
  }[]
}

type Seat = Row<'seat'> & { readonly guild: GuildName }

/** All divisions of the running season with their guilds. The leader shows once a matchday is revealed; exact ties wait for the table. */
export async function viewPyramid(db: Db, worldId: WorldId): Promise<PyramidView | null> {
  const world = await find<{ season: number }>(db, 'SELECT season FROM game.world WHERE world_id = $1', [worldId])
  if (world === null) return null
  const rows = await list<{ id: DivisionId; name: string; tier: number; ordinal: number; seats: Seat[] }>(
    db,
    `SELECT d.id, d.name, d.tier, d.ordinal,
       json_agg(json_build_object('id', s.id, 'ordinal', s.ordinal, 'guildId', s.guild_id, 'played', s.played, 'points', s.points,
         'gloryFor', s.glory_for, 'gloryDifference', s.glory_difference, 'awayWins', s.away_wins, 'guild', ${guildNameSql('g')}) ORDER BY s.ordinal) AS seats
     FROM game.division AS d
     JOIN game.seat AS s ON s.world_id = d.world_id AND s.division_id = d.id
     JOIN game.guild AS g ON g.world_id = s.world_id AND g.id = s.guild_id
     WHERE d.world_id = $1 AND d.season = $2
     GROUP BY d.id, d.name, d.tier, d.ordinal
     ORDER BY d.tier, d.ordinal`,
    [worldId, world.season],
  )
  const tiers = Map.groupBy(rows, ({ tier }) => tier)
  return {
    season: world.season,
    tiers: [...tiers].map(([tier, divisions]) => ({
      tier,
      divisions: divisions.map(({ id, name, ordinal, seats }) => ({
        id,
        name,
        ordinal,
        leader: leaderOf(seats),
        guilds: seats.map(({ guild }) => guild),
      })),
    })),
  }
}

function leaderOf(seats: readonly Seat[]): GuildName | null {
  const [first] = standingsOf(seats, [])
  return first === undefined || first.seat.played === 0 ? null : (first.seat as Seat).guild
}
