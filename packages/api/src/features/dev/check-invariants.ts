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
  async () => { throw new Error('not wired') },
)
