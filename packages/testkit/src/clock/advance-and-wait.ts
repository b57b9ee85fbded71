import { advanceTo, findClock } from '@mythic/db'
import type { Db } from '@mythic/db'
import type { GameInstant, WorldId } from '@mythic/domain'

import { waitUntil } from '../wait/wait-until.ts'

/** Moves a world's clock and waits until a worker, which must be running, has done all that is due by then. */
export async function advanceAndWait(db: Db, worldId: WorldId, instant: GameInstant, limitMs = 60_000): Promise<void> {
  await advanceTo(db, worldId, instant)
  await waitUntilDone(db, worldId, limitMs)
}

/** Waits until nothing is due and undone in this world. */
export async function waitUntilDone(db: Db, worldId: WorldId, limitMs = 60_000): Promise<void> {
  const hasCaughtUp = async (): Promise<boolean> => (await findClock(db, worldId))?.isCatchingUp === false
  await waitUntil(hasCaughtUp, { what: `the timeline of world ${worldId}`, limitMs, everyMs: 15 })
}
