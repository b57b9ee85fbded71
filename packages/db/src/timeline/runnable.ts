import type { DueId, GameInstant, StepVerb, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { inTx, inWorldTx } from '../connect/tx.ts'

/** A row of a timeline that may be done now: it is due, and all earlier rows of its world are done. */
export interface RunnableDue {
  readonly worldId: WorldId
  readonly dueId: DueId
  readonly verb: StepVerb
  readonly at: GameInstant
  /** How often it was queued; 0 for never. */
  readonly attempt: number
  /** The job it was last queued as. */
  readonly queuedAs: string | null
  /** Real ms since it was last queued; null for never. */
  readonly queuedMsAgo: number | null
  /** Game ms since its instant, in real ms of the world's pace; 0 in a world without a pace. */
  readonly lateMs: number
}

/**
 * Due and undone rows of every open world, each world's first phase only. Worlds take turns, so that a large one that has more to do
 * than the limit delays no other.
 */
export async function listRunnable(db: Db, limit: number): Promise<RunnableDue[]> {
  const { rows } = await db.pool.query<RunnableDue>(
    `SELECT w.id AS "worldId", d.id AS "dueId", d.verb, d.at, coalesce(d.attempt, 0) AS attempt, d.queued_as AS "queuedAs",
       floor(extract(epoch FROM clock_timestamp() - d.queued_at) * 1000)::bigint AS "queuedMsAgo",
       coalesce((clock.now - d.at) * 1000 / nullif(newest.rate_permille, 0), 0) AS "lateMs"
     FROM game.world AS w
     CROSS JOIN LATERAL (
       SELECT at, phase FROM game.due WHERE world_id = w.id AND done_at IS NULL ORDER BY at, phase LIMIT 1
     ) AS first
     CROSS JOIN LATERAL (SELECT game.world_now(w.id) AS now) AS clock
     CROSS JOIN LATERAL (
       SELECT rate_permille FROM game.world_clock_segment WHERE world_id = w.id ORDER BY ordinal DESC LIMIT 1
     ) AS newest
     JOIN game.due AS d
       ON d.world_id = w.id AND d.done_at IS NULL AND d.at = first.at AND d.phase = first.phase
     WHERE w.status = 'open' AND first.at <= clock.now
     ORDER BY row_number() OVER (PARTITION BY w.id ORDER BY d.order_key, d.id), d.at, d.phase, d.order_key, d.id
     LIMIT $1`,
    [limit],
  )
  return rows
}

/** That a row goes to the queue as this job. */
export interface Queueing {
  readonly worldId: WorldId
  readonly dueId: DueId
  readonly attempt: number
  readonly jobId: string
}

export interface SweepOptions {
  readonly limit: number
  /** Rows queued less long ago than this are left alone: their job is on its way. */
  readonly staleAfterMs: number
}

/**
 * One sweep, by one process at a time: shows what is due and undone, and notes what `plan` queues of it. The jobs themselves
 * are added after this has committed; what dies in between is found again once it is stale. Gives the number of rows shown,
 * or null when another process sweeps.
 */
export async function sweepDue(
  db: Db,
  { limit, staleAfterMs }: SweepOptions,
  plan: (rows: readonly RunnableDue[]) => Promise<readonly Queueing[]>,
): Promise<number | null> {
  return await inTx(db, async (tx) => {
    const [lock] = await tx.rows<{ got: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtextextended('sweep', 7004)) AS got",
    )
    if (lock?.got !== true) return null
    const runnable = await listRunnable(db, limit)
    const stale = runnable.filter(({ queuedMsAgo }) => queuedMsAgo === null || queuedMsAgo >= staleAfterMs)
    const queued = stale.length === 0 ? [] : await plan(stale)
    for (const [worldId, rows] of Map.groupBy(queued, (row) => row.worldId)) await noteQueued(db, worldId, rows)
    return runnable.length
  })
}

async function noteQueued(db: Db, worldId: WorldId, rows: readonly Queueing[]): Promise<void> {
  await inWorldTx(db, worldId, async (tx) => {
    await tx.run(
      `UPDATE game.due AS t SET attempt = s.attempt, queued_as = s."jobId", queued_at = clock_timestamp()
       FROM json_to_recordset($2::json) AS s("dueId" uuid, attempt integer, "jobId" text)
       WHERE t.world_id = $1 AND t.id = s."dueId" AND t.done_at IS NULL`,
      [worldId, JSON.stringify(rows)],
    )
  })
}

/** The next step of a world, for a developer who advances its clock. */
export async function findNextDue(
  db: Db,
  worldId: WorldId,
): Promise<{ readonly dueId: DueId; readonly at: GameInstant; readonly verb: StepVerb } | null> {
  const { rows } = await db.pool.query<{ dueId: DueId; at: GameInstant; verb: StepVerb }>(
    `SELECT id AS "dueId", at, verb FROM game.due WHERE world_id = $1 AND done_at IS NULL ORDER BY at, phase, order_key, id LIMIT 1`,
    [worldId],
  )
  return rows[0] ?? null
}
