import { defineRoute } from '../../http/route.ts'
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
    params: GuildPath,
    answers: { status: 200, schema: GuildView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async () => { throw new Error('not wired') },
)
