import { defineRoute } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { RosterView } from '../../schemas/hero.ts'

export const viewRoster = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/roster',
    operation: 'viewRoster',
    tag: 'Guild',
    summary: 'The heroes of my guild',
    capability: 'owner',
    rate: 'read',
    params: GuildPath,
    answers: { status: 200, schema: RosterView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async () => { throw new Error('not wired') },
)
