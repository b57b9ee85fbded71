import { defineRoute } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { LineUpView } from '../../schemas/orders.ts'

export const viewLineUp = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/line-up',
    operation: 'viewLineUp',
    tag: 'Orders',
    summary: 'The orders my guild will fight with',
    capability: 'owner',
    rate: 'read',
    params: GuildPath,
    answers: { status: 200, schema: LineUpView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async () => { throw new Error('not wired') },
)
