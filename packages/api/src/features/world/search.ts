import { isWorld, search as findByName } from '@mythic/db/views'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { SearchFound, SearchQuery } from '../../schemas/search.ts'

export const search = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/search',
    operation: 'search',
    tag: 'Worlds',
    summary: 'Heroes and guilds by name',
    capability: 'spectator',
    rate: 'read',
    params: WorldPath,
    query: SearchQuery,
    answers: { status: 200, schema: SearchFound },
    refusals: ['WORLD_NOT_FOUND'],
  },
  async ({ db }, { params, query }) => {
    const worldId = worldOf(params)
    found((await isWorld(db, worldId)) || null, 'WORLD_NOT_FOUND')
    return await findByName(db, worldId, query.q)
  },
)
