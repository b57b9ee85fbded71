import { fightPublished } from '@mythic/battle-engine/published'
import { advanceTo, fightDue, listRunnable, runDue } from '@mythic/db'
import type { Db } from '@mythic/db'
import type { GameInstant, WorldId } from '@mythic/domain'

/**
 * Moves a world's clock and does all that is due by then here and now, step by step, without queue or worker: for tests whose
 * subject is the world and not its machinery. `jobsDb` has the worker's role. Gives the number of steps.
 */
export async function playTimeline(jobsDb: Db, worldId: WorldId, instant: GameInstant): Promise<number> {
  await advanceTo(jobsDb, worldId, instant)
  let steps = 0
  for (;;) {
    const due = (await listRunnable(jobsDb, 1_000)).filter((row) => row.worldId === worldId)
    if (due.length === 0) return steps
    for (const { dueId, verb } of due) {
      if (verb === 'fight-match') await fightDue(jobsDb, worldId, [dueId], fightPublished)
      else await runDue(jobsDb, worldId, [dueId])
      steps += 1
    }
  }
}
