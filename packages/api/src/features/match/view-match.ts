import { defineRoute } from '../../http/route.ts'
import { MatchPath } from '../../schemas/path.ts'
import { MatchView } from '../../schemas/match.ts'

export const viewMatch = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/matches/:matchId',
    operation: 'viewMatch',
    tag: 'Matches',
    summary: 'A fixture: form, head to head, odds; line-ups once the battle begins',
    capability: 'spectator',
    rate: 'read',
    params: MatchPath,
    answers: { status: 200, schema: MatchView },
    refusals: ['MATCH_NOT_FOUND'],
  },
  async () => { throw new Error('not wired') },
)
