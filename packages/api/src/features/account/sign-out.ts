import { endSessionOfToken } from '@mythic/db/auth'

import { endedCookie } from '../../auth/session-token.ts'
import { defineRoute } from '../../http/route.ts'

export const signOut = defineRoute(
  {
    method: 'POST',
    path: '/sign-out',
    operation: 'signOut',
    tag: 'Account',
    summary: 'End this session',
    capability: 'spectator',
    rate: 'write',
    answers: { status: 204, schema: null },
    refusals: [],
  },
  async ({ db }, { tokenHash, setCookies }) => {
    if (tokenHash !== null) await endSessionOfToken(db, tokenHash)
    setCookies([endedCookie])
  },
)
