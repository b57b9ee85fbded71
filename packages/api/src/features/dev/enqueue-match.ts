import { defineRoute } from '../../http/route.ts'
import { MatchPath } from '../../schemas/path.ts'
import { Enqueued } from '../../schemas/dev.ts'

export const devEnqueueMatch = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/matches/:matchId/enqueue',
    operation: 'devEnqueueMatch',
    tag: 'Dev',
    summary: 'Bring a match to its kick-off and queue its battle',
    capability: 'developer',
    rate: 'dev',
    params: MatchPath,
    answers: { status: 202, schema: Enqueued },
    refusals: ['WORLD_NOT_FOUND', 'MATCH_NOT_FOUND', 'WORLD_ARCHIVED', 'WORLD_CATCHING_UP', 'STEP_NOT_DUE', 'REDIS_UNREACHABLE'],
  },
  async () => { throw new Error('not wired') },
)
