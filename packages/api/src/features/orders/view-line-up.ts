import { viewLineUp as findLineUp } from '@mythic/db/views'
import type { GuildId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
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
  async ({ db }, { params }) =>
    found(await findLineUp(db, worldOf(params), params.guildId as GuildId), 'GUILD_NOT_FOUND'),
)
