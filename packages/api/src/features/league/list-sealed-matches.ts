import { isSeason, listSealedMatches as findSealedMatches } from '@mythic/db/views'

import { PAGE, readCursor, writeCursor } from '../../http/cursor.ts'
import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { SeasonPath } from '../../schemas/path.ts'
import { SealedMatchPage, SealedMatchQuery } from '../../schemas/season-proof.ts'

export const listSealedMatches = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/seasons/:season/proof/matches',
    operation: 'listSealedMatches',
    tag: 'League',
    summary: 'Every locked match: its input’s hash, and after the reveal all that the hash and the seed were made of',
    capability: 'spectator',
    rate: 'read',
    params: SeasonPath,
    query: SealedMatchQuery,
    answers: { status: 200, schema: SealedMatchPage },
    refusals: ['SEASON_NOT_FOUND', 'CURSOR_UNLAWFUL'],
  },
  async ({ db }, { params, query }) => {
    const { season } = params
    const worldId = worldOf(params)
    const after = readCursor(query.cursor)
    found((await isSeason(db, worldId, season)) || null, 'SEASON_NOT_FOUND')
    const { lines, next } = await findSealedMatches(db, worldId, { season, after, limit: query.limit ?? PAGE })
    return { matches: lines, next: writeCursor(next) }
  },
)
