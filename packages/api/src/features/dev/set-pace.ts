import { findClock, setPace } from '@mythic/db'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
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
  async ({ db }, { params, body }) => {
    const worldId = worldOf(params)
    await setPace(db, worldId, body.ratePermille)
    const { now, ratePermille } = found(await findClock(db, worldId), 'WORLD_NOT_FOUND')
    return { now, ratePermille }
  },
)
