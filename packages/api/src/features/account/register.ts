import { defineRoute } from '../../http/route.ts'
import { Me, RegisterBody } from '../../schemas/account.ts'

export const register = defineRoute(
  {
    method: 'POST',
    path: '/register',
    operation: 'register',
    tag: 'Account',
    summary: 'Register and be signed in',
    capability: 'spectator',
    rate: 'sign-in',
    body: RegisterBody,
    answers: { status: 201, schema: Me },
    refusals: ['EMAIL_TAKEN', 'PASSWORD_COMMON', 'BUSY'],
  },
  async () => { throw new Error('not wired') },
)
