import { viewGreatHall as findGreatHall } from '@mythic/db/views'
import type { GuildId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { GreatHallView } from '../../schemas/guild.ts'

export const viewGreatHall = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/hall',
    operation: 'viewGreatHall',
    tag: 'Guild',
    summary: 'What needs the owner now',
    capability: 'owner',
    rate: 'read',
    params: GuildPath,
    answers: { status: 200, schema: GreatHallView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async ({ db }, { params }) =>
    found(await findGreatHall(db, worldOf(params), params.guildId as GuildId), 'GUILD_NOT_FOUND'),
)
