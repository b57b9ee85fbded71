import { listNextWeekly } from '@mythic/db/views'
import { GameRuleError } from '@mythic/domain'

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
    summary: 'Bring the next salaries or training about now: every guild, once',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    body: WeeklyStepBody,
    answers: { status: 200, schema: Enqueued },
    refusals: ['WORLD_NOT_FOUND', 'WORLD_ARCHIVED', 'STEP_NOT_DUE', 'WORLD_CATCHING_UP'],
  },
  async (context, { params, body }) => {
    const { db } = context
    const worldId = worldOf(params)
    await waitUntilCaughtUp(context, worldId)
    const steps = await listNextWeekly(db, worldId, body.verb)
    const [first] = steps
    if (first === undefined) throw new GameRuleError('STEP_NOT_DUE')
    // Steps are the worker's to do, and a row is done once whoever asks: by hand only means that its time comes now.
    return { now: await moveTo(context, worldId, first.at), queued: steps.length }
  },
)
