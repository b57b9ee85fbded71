import { isWorld, listMatches as findMatches } from '@mythic/db/views'
import type { DivisionId, GuildId } from '@mythic/domain'

import { PAGE, readCursor, writeCursor } from '../../http/cursor.ts'
import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { MatchPage, MatchesQuery } from '../../schemas/match.ts'

export const listMatches = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/matches',
    operation: 'listMatches',
    tag: 'Matches',
    summary: 'Matches by guild, division or matchday',
    capability: 'spectator',
    rate: 'read',
    params: WorldPath,
    query: MatchesQuery,
    answers: { status: 200, schema: MatchPage },
    refusals: ['WORLD_NOT_FOUND', 'CURSOR_UNLAWFUL'],
  },
  async ({ db }, { params, query }) => {
    const worldId = worldOf(params)
    found((await isWorld(db, worldId)) || null, 'WORLD_NOT_FOUND')
    const { cursor, limit = PAGE, order, guildId, divisionId, ...filters } = query
    const { lines, next } = await findMatches(db, worldId, {
      ...filters,
      ...(guildId === undefined ? {} : { guildId: guildId as GuildId }),
      ...(divisionId === undefined ? {} : { divisionId: divisionId as DivisionId }),
      newestFirst: order === 'newest-first',
      after: readCursor(cursor),
      limit,
    })
    return { matches: lines, next: writeCursor(next) }
  },
)
