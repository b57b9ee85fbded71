import { isCommonPassword } from '../../auth/common-passwords.ts'
import { ApiProblem } from '../../http/api-problem.ts'
import { defineRoute } from '../../http/route.ts'
import { beginSession } from './begin-session.ts'
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
  async (context, { body, setCookies, address, userAgent }) => {
    if (isCommonPassword(body.password, body)) throw new ApiProblem('PASSWORD_COMMON')
    const token = await context.auth.register(body)
    return await beginSession(context, token, { address, userAgent, setCookies })
  },
)
