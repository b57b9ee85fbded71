import { fightPublished } from '@mythic/battle-engine/published'
import { advanceTo, listRunnable, runDue } from '@mythic/db'
import type { RunnableDue } from '@mythic/db'
import { DAY_MS, gameInstant, HOUR_MS } from '@mythic/domain'
import type { DueId, WorldId } from '@mythic/domain'

import type { Stage } from './stage.ts'

/** Of the first matchday. */
const KICK_OFF = gameInstant(5 * DAY_MS + 12 * HOUR_MS)

export const fight = fightPublished

export async function runnableOf(stage: Stage, worldId: WorldId): Promise<RunnableDue[]> {
  return (await listRunnable(stage.jobs, 10_000)).filter((row) => row.worldId === worldId)
}

/** Does all that is due before the first matchday's fights; gives those. */
export async function toKickOff(stage: Stage, worldId: WorldId): Promise<DueId[]> {
  await advanceTo(stage.app, worldId, KICK_OFF)
  for (;;) {
    const rows = await runnableOf(stage, worldId)
    const dueIds = rows.map(({ dueId }) => dueId)
    if (rows[0]?.verb === 'fight-match') return dueIds
    await runDue(stage.jobs, worldId, dueIds)
  }
}
