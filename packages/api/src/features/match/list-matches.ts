import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
