import { factorOf, standingsOf, zoneOf } from '@mythic/domain'
import type { DivisionId, PyramidFactor, Row, TieBreak, WorldId, Zone } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { createMemo, gatherVersions, placeKey } from './memo.ts'
import { guildNameSql } from './names.ts'
import type { GuildName } from './names.ts'
import { find } from './query.ts'

export interface DivisionName {
  readonly id: DivisionId
  readonly name: string
  readonly season: number
  readonly tier: number
  readonly ordinal: number
}

export interface StandingLine {
  readonly place: number
  readonly guild: GuildName
  readonly played: number
  readonly won: number
  readonly drawn: number
  readonly lost: number
  readonly gloryFor: number
  readonly gloryAgainst: number
  readonly gloryDifference: number
  readonly points: number
  readonly zone: Zone | null
  /** Which rule parted it from the one above, where points did not. */
  readonly tieBreak: Exclude<TieBreak, 'points'> | null
}

export interface TableView {
  readonly division: DivisionName
  readonly tiers: number
  /** Divisions of a tier for each of the tier above. */
  readonly factor: PyramidFactor
  readonly matchdaysPlayed: number
  readonly rows: StandingLine[]
}

type Seat = Row<'seat'> & { readonly guild: GuildName }
interface TableRow {
  readonly division: DivisionName
  readonly tiers: number
  readonly secondTier: number
  readonly seats: Seat[] | null
  readonly duels: Duel[]
}
type Duel = Pick<Row<'match'>, 'hostSeatId' | 'guestSeatId' | 'winner' | 'status'>

/** One statement: the division, its eight seats, and its revealed duels, which only a tie needs. */
const TABLE = `SELECT json_build_object('id', d.id, 'name', d.name, 'season', d.season, 'tier', d.tier, 'ordinal', d.ordinal) AS division,
  (SELECT max(tier) FROM game.division WHERE world_id = d.world_id AND season = d.season) AS tiers,
  (SELECT count(*) FROM game.division WHERE world_id = d.world_id AND season = d.season AND tier = 2) AS "secondTier",
  (SELECT json_agg(json_build_object('id', s.id, 'season', s.season, 'divisionId', s.division_id, 'ordinal', s.ordinal, 'guildId', s.guild_id,
      'played', s.played, 'won', s.won, 'drawn', s.drawn, 'lost', s.lost, 'points', s.points, 'gloryFor', s.glory_for,
      'gloryAgainst', s.glory_against, 'gloryDifference', s.glory_difference, 'awayWins', s.away_wins, 'guild', ${guildNameSql('g')}))
    FROM game.seat AS s JOIN game.guild AS g ON g.world_id = s.world_id AND g.id = s.guild_id
    WHERE s.world_id = d.world_id AND s.division_id = d.id) AS seats,
  (SELECT coalesce(json_agg(json_build_object('hostSeatId', m.host_seat_id, 'guestSeatId', m.guest_seat_id, 'winner', m.winner, 'status', m.status)), '[]')
    FROM game.match AS m WHERE m.world_id = d.world_id AND m.division_id = d.id AND m.status = 'revealed'
      AND EXISTS (
        SELECT FROM game.seat AS a JOIN game.seat AS b ON b.world_id = a.world_id AND b.id = m.guest_seat_id
        WHERE a.world_id = m.world_id AND a.id = m.host_seat_id AND a.points = b.points
          AND a.glory_difference = b.glory_difference AND a.glory_for = b.glory_for)) AS duels
FROM game.division AS d WHERE d.world_id = $1 AND d.id = $2`

/**
 * Every row that the view names: the division, its season's tiers, its seats and their guilds. Its duels change with its seats:
 * each reveal writes all of them.
 */
const VERSIONS = `SELECT k.at, concat_ws(' ', d.xmin,
  (SELECT max(tier) FROM game.division WHERE world_id = d.world_id AND season = d.season),
  (SELECT string_agg(concat(s.xmin, '.', g.xmin), ',' ORDER BY s.ordinal)
    FROM game.seat AS s JOIN game.guild AS g ON g.world_id = s.world_id AND g.id = s.guild_id
    WHERE s.world_id = d.world_id AND s.division_id = d.id)) AS version
FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS k (world_id, id, at)
JOIN game.division AS d ON d.world_id = k.world_id AND d.id = k.id`

const findVersion = gatherVersions(VERSIONS)
const memo = createMemo<TableView>(2_000)

/** A division's table; null when there is no such division. The same object as long as nothing in it changes. */
export async function viewTable(db: Db, worldId: WorldId, divisionId: DivisionId): Promise<TableView | null> {
  const key = placeKey(worldId, divisionId)
  const version = await findVersion(db, key)
  return version === null ? null : await memo.at(db, key, version, async () => await makeTable(db, worldId, divisionId))
}

async function makeTable(db: Db, worldId: WorldId, divisionId: DivisionId): Promise<TableView | null> {
  const row = await find<TableRow>(db, TABLE, [worldId, divisionId])
  if (row === null) return null
  const { division, tiers, seats, duels } = row
  const factor = factorOf(row.secondTier)
  const standings = standingsOf(seats ?? [], duels)
  return {
    division,
    tiers,
    factor,
    matchdaysPlayed: Math.max(0, ...standings.map(({ seat }) => seat.played)),
    rows: standings.map(({ place, seat, below }) => {
      const { played, won, drawn, lost, gloryFor, gloryAgainst, gloryDifference, points } = seat
      return {
        place,
        guild: (seat as Seat).guild,
        played,
        won,
        drawn,
        lost,
        gloryFor,
        gloryAgainst,
        gloryDifference,
        points,
        zone: zoneOf(place, { tier: division.tier, tiers, factor }),
        tieBreak: below === null || below.by === 'points' ? null : below.by,
      }
    }),
  }
}
