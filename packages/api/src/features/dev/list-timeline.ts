import { defineRoute } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { TimelinePage, TimelineQuery } from '../../schemas/dev.ts'

export const devListTimeline = defineRoute(
  {
    method: 'GET',
    path: '/dev/worlds/:worldId/timeline',
    operation: 'devListTimeline',
    tag: 'Dev',
    summary: 'What is due and what is done',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    query: TimelineQuery,
    answers: { status: 200, schema: TimelinePage },
    refusals: ['WORLD_NOT_FOUND', 'CURSOR_UNLAWFUL'],
  },
  async () => { throw new Error('not wired') },
)
