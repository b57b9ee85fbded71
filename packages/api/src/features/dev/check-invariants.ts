import { checkInvariants } from '@mythic/db'
import type { WorldId } from '@mythic/domain'

import { defineRoute } from '../../http/route.ts'
import { InvariantsQuery, InvariantsView } from '../../schemas/dev.ts'

export const devCheckInvariants = defineRoute(
  {
    method: 'GET',
    path: '/dev/invariants',
    operation: 'devCheckInvariants',
    tag: 'Dev',
    summary: 'Laws of the league that do not hold now',
    capability: 'developer',
    rate: 'dev',
    query: InvariantsQuery,
    answers: { status: 200, schema: InvariantsView },
    refusals: [],
  },
  async ({ db }, { query }) => {
    const broken = await checkInvariants(db, (query.worldId as WorldId | undefined) ?? null)
    return {
      holds: broken.length === 0,
      broken: broken.map(({ name, worldId, problem }) => ({ name, worldId, row: problem })),
    }
  },
)
