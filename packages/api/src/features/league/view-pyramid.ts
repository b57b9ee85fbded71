import { viewPyramid as findPyramid } from '@mythic/db/views'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
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
  async ({ db }, { params }) => found(await findPyramid(db, worldOf(params)), 'WORLD_NOT_FOUND'),
)
