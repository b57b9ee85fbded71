import { listSessions as findSessions } from '@mythic/db/auth'

import { callerOf, defineRoute } from '../../http/route.ts'
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
  async ({ db }, call) => {
    const { accountId, sessionId } = callerOf(call)
    const sessions = await findSessions(db, accountId)
    return {
      sessions: sessions.map(({ id, signedInAt, lastSeenAt, expiresAt, device, address }) => ({
        id,
        current: id === sessionId,
        signedInAt: signedInAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        device,
        address,
      })),
    }
  },
)
