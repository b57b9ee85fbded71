import { defineRoute } from '../../http/route.ts'
import { FoundWorldBody, WorldFounded } from '../../schemas/dev.ts'

export const devFoundWorld = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds',
    operation: 'devFoundWorld',
    tag: 'Dev',
    summary: 'Found a world from a seed',
    capability: 'developer',
    rate: 'dev',
    body: FoundWorldBody,
    answers: { status: 201, schema: WorldFounded },
    refusals: ['WORLD_EXISTS'],
  },
  async () => { throw new Error('not wired') },
)
