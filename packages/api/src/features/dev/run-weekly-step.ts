import { runDue } from '@mythic/db'
import type { Db } from '@mythic/db'
import { listNextWeekly } from '@mythic/db/views'
import { GameRuleError } from '@mythic/domain'
import type { DueId, GuildId, WorldId } from '@mythic/domain'
import { setTimeout as sleep } from 'node:timers/promises'

import { defineRoute, worldOf } from '../../http/route.ts'
import { moveTo, waitUntilCaughtUp } from './move-clock.ts'
import { WorldPath } from '../../schemas/path.ts'
import { Enqueued, WeeklyStepBody } from '../../schemas/dev.ts'

export const devRunWeeklyStep = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/weekly-step',
    operation: 'devRunWeeklyStep',
    tag: 'Dev',
    summary: 'Run salaries or training of this week by hand, once',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    body: WeeklyStepBody,
    answers: { status: 200, schema: Enqueued },
    refusals: ['WORLD_NOT_FOUND', 'WORLD_ARCHIVED', 'GUILD_NOT_FOUND', 'STEP_NOT_DUE', 'WORLD_CATCHING_UP'],
  },
  async ({ db }, { params, body }) => {
    const worldId = worldOf(params)
    await waitUntilCaughtUp(db, worldId)
    const steps = await listNextWeekly(db, worldId, body.verb, (body.guildId as GuildId | undefined) ?? null)
    const [first] = steps
    if (first === undefined) throw new GameRuleError('STEP_NOT_DUE')
    const now = await moveTo(db, worldId, first.at)
    let done = 0
    for (const { dueId } of steps) if ((await runInTurn(db, worldId, dueId)) === 'done') done += 1
    return { queued: done, now }
  },
)

const PATIENCE_MS = 8_000

/** By hand and by the worker at once is still once: whoever comes second finds it done. Steps before it are the worker's. */
async function runInTurn(db: Db, worldId: WorldId, dueId: DueId): Promise<'done' | 'already-done'> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const result = await runDue(db, worldId, dueId)
    if (result !== 'not-yet') return result
    if (performance.now() > until) throw new GameRuleError('WORLD_CATCHING_UP')
    await sleep(40)
  }
}
