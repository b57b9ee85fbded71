import { viewGuild as findGuild } from '@mythic/db/views'
import type { GuildId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { GuildView } from '../../schemas/guild.ts'

export const viewGuild = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId',
    operation: 'viewGuild',
    tag: 'Guild',
    summary: 'A guild as everybody sees it',
    capability: 'spectator',
    rate: 'read',
    knowsCaller: true,
    params: GuildPath,
    answers: { status: 200, schema: GuildView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async ({ db }, { params, caller }) =>
    found(
      await findGuild(db, worldOf(params), params.guildId as GuildId, caller?.accountId ?? null),
      'GUILD_NOT_FOUND',
    ),
)
