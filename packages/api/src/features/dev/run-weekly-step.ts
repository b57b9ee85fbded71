import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
