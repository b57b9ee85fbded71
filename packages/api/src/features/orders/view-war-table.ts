import { viewWarTable as findWarTable } from '@mythic/db/views'
import type { GuildId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { WarTableView } from '../../schemas/guild.ts'

export const viewWarTable = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/war-table',
    operation: 'viewWarTable',
    tag: 'Orders',
    summary: 'The next match and all that is needed to give orders for it',
    capability: 'owner',
    rate: 'read',
    params: GuildPath,
    answers: { status: 200, schema: WarTableView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async ({ db }, { params }) =>
    found(await findWarTable(db, worldOf(params), params.guildId as GuildId), 'GUILD_NOT_FOUND'),
)
