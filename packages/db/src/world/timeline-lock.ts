import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import type { WorldTx } from '../connect/tx.ts'

const TIMELINE = 'hashtextextended($1, 7001)'

/** Commands hold the timeline together: a step that is due waits for those that read the clock before its instant. */
export async function shareTimeline(tx: WorldTx): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock_shared(${TIMELINE})`, [tx.worldId])
}

/** What moves the clock, founds or archives holds it alone. */
export async function holdTimeline(tx: WorldTx): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(${TIMELINE})`, [tx.worldId])
}

/**
 * Returns when every command that held the timeline at the call has ended. Called once a step is known to be due: a command
 * that comes later reads a later clock and is refused until the step is done, so none can slip in behind a step's back.
 */
export async function letCommandsEnd(db: Db, worldId: WorldId): Promise<void> {
  await db.pool.query(`SELECT pg_advisory_xact_lock(${TIMELINE})`, [worldId])
}

/** Keeps an open world from being archived until this transaction ends. False: it is archived, and nothing of it moves any more. */
export async function holdOpen(tx: WorldTx): Promise<boolean> {
  const open = await tx.rows("SELECT FROM game.world WHERE world_id = $1 AND status = 'open' FOR SHARE", [tx.worldId])
  return open.length > 0
}
