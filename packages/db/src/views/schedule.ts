import type { DivisionId, GameInstant, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { MATCH_LINE, MATCH_LINE_FROM } from './match-line.ts'
import type { MatchLine } from './match-line.ts'
import { find, list } from './query.ts'
import type { DivisionName } from './table.ts'

export interface ScheduleView {
  readonly division: DivisionName
  readonly matchdays: {
    readonly matchday: number
    readonly week: number
    readonly kickoffAt: GameInstant
    readonly matches: MatchLine[]
  }[]
}

/** A division's fixtures by matchday; null when there is no such division. */
export async function viewSchedule(db: Db, worldId: WorldId, divisionId: DivisionId): Promise<ScheduleView | null> {
  const [division, matches] = await Promise.all([
    findDivision(db, worldId, divisionId),
    list<MatchLine>(
      db,
      `SELECT ${MATCH_LINE} ${MATCH_LINE_FROM} WHERE m.world_id = $1 AND m.division_id = $2 ORDER BY m.matchday, m.id`,
      [worldId, divisionId],
    ),
  ])
  if (division === null) return null
  const days = Map.groupBy(matches, ({ matchday }) => matchday)
  return {
    division,
    matchdays: [...days].flatMap(([matchday, [first, ...others]]) =>
      first === undefined
        ? []
        : [{ matchday, week: first.week, kickoffAt: first.kickoffAt, matches: [first, ...others] }],
    ),
  }
}

export async function findDivision(db: Db, worldId: WorldId, divisionId: DivisionId): Promise<DivisionName | null> {
  return await find<DivisionName>(
    db,
    'SELECT id, name, season, tier, ordinal FROM game.division WHERE world_id = $1 AND id = $2',
    [worldId, divisionId],
  )
}
