import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
