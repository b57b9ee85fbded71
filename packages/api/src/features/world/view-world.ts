import { viewWorld as findWorld } from '@mythic/db/views'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { WorldView } from '../../schemas/world.ts'

export const viewWorld = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId',
    operation: 'viewWorld',
    tag: 'Worlds',
    summary: 'One world: its clock, season and next deadline',
    capability: 'spectator',
    rate: 'read',
    params: WorldPath,
    answers: { status: 200, schema: WorldView },
    refusals: ['WORLD_NOT_FOUND'],
  },
  async ({ db }, { params }) => found(await findWorld(db, worldOf(params)), 'WORLD_NOT_FOUND'),
)
