import { defineRoute } from '../../http/route.ts'
import { Me, SignInBody } from '../../schemas/account.ts'

export const signIn = defineRoute(
  {
    method: 'POST',
    path: '/sign-in',
    operation: 'signIn',
    tag: 'Account',
    summary: 'Sign in',
    capability: 'spectator',
    rate: 'sign-in',
    body: SignInBody,
    answers: { status: 200, schema: Me },
    refusals: ['CREDENTIALS_WRONG', 'BUSY'],
  },
  async () => { throw new Error('not wired') },
)
