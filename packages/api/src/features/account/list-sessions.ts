import { defineRoute } from '../../http/route.ts'
import { Sessions } from '../../schemas/account.ts'

export const listSessions = defineRoute(
  {
    method: 'GET',
    path: '/sessions',
    operation: 'listSessions',
    tag: 'Account',
    summary: 'Where I am signed in',
    capability: 'account',
    rate: 'read',
    answers: { status: 200, schema: Sessions },
    refusals: [],
  },
  async () => { throw new Error('not wired') },
)
