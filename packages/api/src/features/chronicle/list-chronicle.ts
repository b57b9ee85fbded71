import { isGuild, listChronicle as findChronicle, listChronicleKinds } from '@mythic/db/views'
import type { GuildId, HeroId } from '@mythic/domain'

import { PAGE, readCursor, writeCursor } from '../../http/cursor.ts'
import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
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
  async ({ db }, { params, query }) => {
    const worldId = worldOf(params)
    const guildId = params.guildId as GuildId
    found((await isGuild(db, worldId, guildId)) || null, 'GUILD_NOT_FOUND')
    const { cursor, limit = PAGE, heroId, importance = 1, ...filters } = query
    const wanted = { ...filters, guildId, importance, after: readCursor(cursor), limit }
    const [{ lines, next }, kinds] = await Promise.all([
      findChronicle(db, worldId, heroId === undefined ? wanted : { ...wanted, heroId: heroId as HeroId }),
      listChronicleKinds(db, worldId, guildId),
    ])
    return { lines, next: writeCursor(next), kinds }
  },
)
