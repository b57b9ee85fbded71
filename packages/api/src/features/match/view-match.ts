import { viewMatch as findFixture } from '@mythic/db/views'
import type { MatchId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
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
  async ({ db }, { params }) =>
    found(await findFixture(db, worldOf(params), params.matchId as MatchId), 'MATCH_NOT_FOUND'),
)
