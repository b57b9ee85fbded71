import { waitUntil } from '@mythic/testkit'

import type { Stage } from './stage.ts'

/** An archiving that has changed its world and not yet committed. */
export async function holdArchive(
  stage: Stage,
  worldId: string,
): Promise<{ whenStepWaits(): Promise<void>; commit(): Promise<void> }> {
  const holder = await stage.owner.pool.connect()
  await holder.query('BEGIN')
  await holder.query("UPDATE game.world SET status = 'archived' WHERE world_id = $1", [worldId])
  return {
    async whenStepWaits() {
      const waiting = async (): Promise<boolean> => {
        // Asked from outside: inside a transaction the picture of who waits stands still.
        const { rows } = await stage.owner.pool.query(
          'SELECT FROM pg_locks AS l JOIN pg_stat_activity AS a USING (pid) WHERE NOT l.granted AND a.datname = current_database()',
        )
        return rows.length > 0
      }
      await waitUntil(waiting, { what: 'a step that waits for the archive', limitMs: 10_000, everyMs: 5 })
    },
    async commit() {
      await holder.query('COMMIT')
      holder.release()
    },
  }
}
