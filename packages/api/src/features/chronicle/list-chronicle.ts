import { defineRoute } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { ChroniclePage, ChronicleQuery } from '../../schemas/chronicle.ts'

export const listChronicle = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/chronicle',
    operation: 'listChronicle',
    tag: 'Chronicle',
    summary: 'A guild’s chronicle, the newest first',
    capability: 'spectator',
    rate: 'read',
    params: GuildPath,
    query: ChronicleQuery,
    answers: { status: 200, schema: ChroniclePage },
    refusals: ['GUILD_NOT_FOUND', 'CURSOR_UNLAWFUL'],
  },
  async () => { throw new Error('not wired') },
)
