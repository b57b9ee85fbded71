import { gameInstant } from '@mythic/domain'
import type { GameInstant, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import type { WorldTx } from '../connect/tx.ts'

/** The world's clock. Call it once the locks are held: an instant read before a wait is an old one. Null: no such world. */
export async function worldNow(tx: WorldTx): Promise<GameInstant | null> {
  const [row] = await tx.rows<{ now: number | null }>('SELECT game.world_now($1) AS now', [tx.worldId])
  return row === undefined || row.now === null ? null : gameInstant(row.now)
}

/** What a view or a pacer needs of the clock; nothing is decided by it. */
export interface Clock {
  readonly now: GameInstant
  /** Game ms per 1000 real ms; 0 while the world stands still. */
  readonly ratePermille: number
  /** The database's own real time. */
  readonly realNow: Date
  /** The first undone step lies at or before now. */
  readonly isCatchingUp: boolean
}

export async function findClock(db: Db, worldId: WorldId): Promise<Clock | null> {
  const { rows } = await db.pool.query<{ now: number; ratePermille: number; realNow: Date; isCatchingUp: boolean }>(
    `SELECT c.now, s.rate_permille AS "ratePermille", clock_timestamp() AS "realNow",
       EXISTS (SELECT FROM game.due AS d WHERE d.world_id = s.world_id AND d.done_at IS NULL AND d.at <= c.now) AS "isCatchingUp"
     FROM (SELECT world_id, rate_permille FROM game.world_clock_segment WHERE world_id = $1 ORDER BY ordinal DESC LIMIT 1) AS s,
       LATERAL (SELECT game.world_now(s.world_id) AS now) AS c`,
    [worldId],
  )
  const [row] = rows
  return row === undefined ? null : { ...row, now: gameInstant(row.now) }
}
