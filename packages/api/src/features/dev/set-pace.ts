import { defineRoute } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { PaceBody, PaceSet } from '../../schemas/dev.ts'

export const devSetPace = defineRoute(
  {
    method: 'PUT',
    path: '/dev/worlds/:worldId/pace',
    operation: 'devSetPace',
    tag: 'Dev',
    summary: 'Set how fast game time runs',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    body: PaceBody,
    answers: { status: 200, schema: PaceSet },
    refusals: ['WORLD_NOT_FOUND', 'WORLD_ARCHIVED'],
  },
  async () => { throw new Error('not wired') },
)
