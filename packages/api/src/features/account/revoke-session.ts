import { endSession } from '@mythic/db/auth'

import { endedCookie } from '../../auth/session-token.ts'
import { ApiProblem } from '../../http/api-problem.ts'
import { callerOf, defineRoute } from '../../http/route.ts'
import { SessionPath } from '../../schemas/path.ts'

export const revokeSession = defineRoute(
  {
    method: 'DELETE',
    path: '/sessions/:sessionId',
    operation: 'revokeSession',
    tag: 'Account',
    summary: 'End one of my sessions',
    capability: 'account',
    rate: 'write',
    params: SessionPath,
    answers: { status: 204, schema: null },
    refusals: ['SESSION_NOT_FOUND'],
  },
  async ({ db }, call) => {
    const { accountId, sessionId } = callerOf(call)
    if (!(await endSession(db, accountId, call.params.sessionId))) throw new ApiProblem('SESSION_NOT_FOUND')
    if (call.params.sessionId === sessionId) call.setCookies([endedCookie])
  },
)
