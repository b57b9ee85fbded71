import { archiveWorldIn } from '@mythic/db'

import { devCall } from '../../http/command-call.ts'
import { defineRoute } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { WorldArchived } from '../../schemas/dev.ts'

export const devArchiveWorld = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/archive',
    operation: 'devArchiveWorld',
    tag: 'Dev',
    summary: 'Close a world for play',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    answers: { status: 200, schema: WorldArchived },
    refusals: ['WORLD_NOT_FOUND', 'WORLD_ARCHIVED'],
    idempotent: true,
  },
  async ({ db }, call) => await archiveWorldIn(db, devCall(call)),
)
