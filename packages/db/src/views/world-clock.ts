import { calendarPlace, gameInstant } from '@mythic/domain'
import type { GameInstant, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { find } from './query.ts'

export interface WorldClock {
  readonly gameNow: GameInstant
  /** 0 while it stands still. */
  readonly ratePermille: number
  readonly driven: boolean
  readonly paused: boolean
}

/** SQL that makes a world's clock of a row with this alias of `game.world`. A driven world stands until it is told to move. */
export function clockSql(world: string): string {
  return `(SELECT json_build_object('gameNow', game.world_now(${world}.world_id), 'ratePermille', s.rate_permille,
      'driven', s.rate_permille = 0 AND s.reason IN ('founding', 'advance', 'pace'),
      'paused', s.rate_permille = 0 AND s.reason IN ('outage', 'archived'))
    FROM game.world_clock_segment AS s WHERE s.world_id = ${world}.world_id ORDER BY s.ordinal DESC LIMIT 1)`
}

/** SQL: the first undone step of the world lies in the past. */
export function catchingUpSql(world: string): string {
  return `(${world}.status = 'open' AND EXISTS (SELECT FROM game.due AS d
    WHERE d.world_id = ${world}.world_id AND d.done_at IS NULL AND d.at <= game.world_now(${world}.world_id)))`
}

export interface Now {
  readonly season: number
  readonly clock: WorldClock
  readonly catchingUp: boolean
}

export async function findNow(db: Db, worldId: WorldId): Promise<Now | null> {
  return await find<Now>(
    db,
    `SELECT w.season, ${clockSql('w')} AS clock, ${catchingUpSql('w')} AS "catchingUp" FROM game.world AS w WHERE w.world_id = $1`,
    [worldId],
  )
}

/** Season, week and day for the eyes of a reader. */
export function placeOf(gameNow: number): { season: number; week: number; day: number } {
  const { season, week, day } = calendarPlace(gameInstant(gameNow))
  return { season, week, day }
}
