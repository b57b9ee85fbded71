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
  async () => { throw new Error('not wired') },
)
