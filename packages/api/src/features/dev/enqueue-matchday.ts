import { defineRoute } from '../../http/route.ts'
import { MatchdayPath } from '../../schemas/path.ts'
import { Enqueued } from '../../schemas/dev.ts'

export const devEnqueueMatchday = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/matchdays/:matchday/enqueue',
    operation: 'devEnqueueMatchday',
    tag: 'Dev',
    summary: 'Bring a matchday of this season to its kick-off and queue its battles',
    capability: 'developer',
    rate: 'dev',
    params: MatchdayPath,
    answers: { status: 202, schema: Enqueued },
    refusals: ['WORLD_NOT_FOUND', 'MATCH_NOT_FOUND', 'WORLD_ARCHIVED', 'WORLD_CATCHING_UP', 'STEP_NOT_DUE', 'REDIS_UNREACHABLE'],
  },
  async () => { throw new Error('not wired') },
)
