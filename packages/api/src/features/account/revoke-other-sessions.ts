import { endOtherSessions } from '@mythic/db/auth'

import { callerOf, defineRoute } from '../../http/route.ts'
import { SessionsEnded } from '../../schemas/account.ts'

export const revokeOtherSessions = defineRoute(
  {
    method: 'POST',
    path: '/sessions/revoke-others',
    operation: 'revokeOtherSessions',
    tag: 'Account',
    summary: 'End all my sessions but this one',
    capability: 'account',
    rate: 'write',
    answers: { status: 200, schema: SessionsEnded },
    refusals: [],
  },
  async ({ db }, call) => {
    const { accountId, sessionId } = callerOf(call)
    return { ended: await endOtherSessions(db, accountId, sessionId) }
  },
)
