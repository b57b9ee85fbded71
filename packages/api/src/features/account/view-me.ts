import { defineRoute } from '../../http/route.ts'
import { meOf } from './me-of.ts'
import { Me } from '../../schemas/account.ts'

export const viewMe = defineRoute(
  {
    method: 'GET',
    path: '/me',
    operation: 'viewMe',
    tag: 'Account',
    summary: 'Who I am and which guilds I lead',
    capability: 'spectator',
    rate: 'read',
    knowsCaller: true,
    answers: { status: 200, schema: Me },
    refusals: [],
  },
  async (context, { caller }) => await meOf(context, caller),
)
