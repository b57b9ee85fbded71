import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
