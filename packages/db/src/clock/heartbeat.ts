import { gameInstant } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { inTx, inWorldTx } from '../connect/tx.ts'
import { announce } from '../outbox/announce.ts'
import { holdTimeline } from '../world/timeline-lock.ts'
import { appendSegment } from './append-segment.ts'

/** A silence longer than this is an outage: what should have happened in it happens after it instead. */
export const OUTAGE_MS = 30_000

const LEAGUE = 'league'

/** The time in which nobody kept the league going. */
export interface Outage {
  readonly from: Date
  readonly to: Date
}

/**
 * The league's pulse, beaten every few seconds by each worker once it works. After a silence of more than 30 s every running
 * world is paused for that time before the pulse is noted, so a crash in between repeats the pause rather than losing it.
 * Gives the length of the outage in real ms, 0 when there was none.
 */
export async function noteHeartbeat(db: Db): Promise<number> {
  const outage = await findOutage(db)
  if (outage !== null) await pauseForOutage(db, outage)
  await inTx(db, async (tx) => {
    await tx.run(
      `INSERT INTO ops.heartbeat (name, at) VALUES ($1, clock_timestamp())
       ON CONFLICT (name) DO UPDATE SET at = greatest(heartbeat.at, excluded.at)`,
      [LEAGUE],
    )
  })
  return outage === null ? 0 : outage.to.getTime() - outage.from.getTime()
}

export async function findOutage(db: Db): Promise<Outage | null> {
  const { rows } = await db.pool.query<Outage>(
    `SELECT at AS "from", clock_timestamp() AS "to" FROM ops.heartbeat
     WHERE name = $1 AND clock_timestamp() - at > make_interval(secs => $2)`,
    [LEAGUE, OUTAGE_MS / 1000],
  )
  return rows[0] ?? null
}

/** Lets every running world stand still from the last pulse until now. Twice for one outage changes nothing more. */
export async function pauseForOutage(db: Db, outage: Outage): Promise<WorldId[]> {
  const { rows } = await db.pool.query<{ id: WorldId }>("SELECT id FROM game.world WHERE status = 'open' ORDER BY id")
  const paused: WorldId[] = []
  for (const { id } of rows) if (await pauseWorld(db, id, outage)) paused.push(id)
  return paused
}

async function pauseWorld(db: Db, worldId: WorldId, { from }: Outage): Promise<boolean> {
  return await inWorldTx(db, worldId, async (tx) => {
    await holdTimeline(tx)
    // A clock set since then was set by somebody who saw it. What was decided meanwhile must not come to lie in the future.
    const [row] = await tx.rows<{ gameFrom: number; rate: number }>(
      `SELECT s.rate_permille AS rate, greatest(
         s.game_from + floor(extract(epoch FROM $2::timestamptz - s.real_from) * s.rate_permille)::bigint,
         (SELECT max(game_at) FROM game.command WHERE world_id = $1),
         (SELECT max(at) FROM game.due WHERE world_id = $1 AND done_at IS NOT NULL)
       ) AS "gameFrom"
       FROM (SELECT * FROM game.world_clock_segment WHERE world_id = $1 ORDER BY ordinal DESC LIMIT 1) AS s
       WHERE s.rate_permille > 0 AND s.real_from < $2::timestamptz`,
      [worldId, from],
    )
    if (row === undefined) return false
    const gameFrom = gameInstant(row.gameFrom)
    await appendSegment(tx, { realFrom: from, gameFrom, ratePermille: 0, reason: 'outage' })
    await appendSegment(tx, { realFrom: null, gameFrom, ratePermille: row.rate, reason: 'resumed' })
    await announce(tx, [`world:${worldId}`])
    return true
  })
}
