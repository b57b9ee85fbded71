import { defineRoute } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { PyramidView } from '../../schemas/league.ts'

export const viewPyramid = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/divisions',
    operation: 'viewPyramid',
    tag: 'League',
    summary: 'All divisions of the season',
    capability: 'spectator',
    rate: 'read',
    params: WorldPath,
    answers: { status: 200, schema: PyramidView },
    refusals: ['WORLD_NOT_FOUND'],
  },
  async () => { throw new Error('not wired') },
)
