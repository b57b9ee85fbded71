import { viewWorlds } from '@mythic/db/views'

import { defineRoute } from '../../http/route.ts'
import { Worlds } from '../../schemas/world.ts'

export const listWorlds = defineRoute(
  {
    method: 'GET',
    path: '/worlds',
    operation: 'listWorlds',
    tag: 'Worlds',
    summary: 'All worlds',
    capability: 'spectator',
    rate: 'read',
    answers: { status: 200, schema: Worlds },
    refusals: [],
  },
  async ({ db }) => ({ worlds: await viewWorlds(db) }),
)
