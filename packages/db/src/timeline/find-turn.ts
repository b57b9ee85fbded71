import type { DueId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'

export type Turn = 'its-turn' | 'already-done' | 'not-yet'

/**
 * Whether each of these rows may be done now: its instant has come on the world's clock, the world is open, and every row of
 * an earlier instant or phase is done. What is done stays done, so a yes stays true.
 */
export async function findTurn(db: Db, worldId: WorldId, dueIds: readonly DueId[]): Promise<ReadonlyMap<DueId, Turn>> {
  const { rows } = await db.pool.query<{ id: DueId; turn: Turn }>(
    `SELECT d.id, CASE
       WHEN d.done_at IS NOT NULL THEN 'already-done'
       WHEN w.status = 'open' AND d.at <= clock.now AND (d.at, d.phase) = (first.at, first.phase) THEN 'its-turn'
       ELSE 'not-yet' END AS turn
     FROM game.world AS w
     CROSS JOIN LATERAL (SELECT game.world_now(w.id) AS now) AS clock
     LEFT JOIN LATERAL (
       SELECT at, phase FROM game.due WHERE world_id = w.id AND done_at IS NULL ORDER BY at, phase LIMIT 1
     ) AS first ON true
     JOIN game.due AS d ON d.world_id = w.id AND d.id = ANY ($2::uuid[])
     WHERE w.world_id = $1`,
    [worldId, dueIds],
  )
  return new Map(rows.map(({ id, turn }) => [id, turn]))
}
