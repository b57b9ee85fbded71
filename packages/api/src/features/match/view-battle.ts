import { viewBattle as findBattle } from '@mythic/db/views'
import type { MatchId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { MatchPath } from '../../schemas/path.ts'
import { BattleView } from '../../schemas/battle.ts'

export const viewBattle = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/matches/:matchId/battle',
    operation: 'viewBattle',
    tag: 'Matches',
    summary: 'The battle: who stands where once it begins, all of it after the reveal',
    capability: 'spectator',
    rate: 'read',
    params: MatchPath,
    answers: { status: 200, schema: BattleView },
    refusals: ['MATCH_NOT_FOUND'],
  },
  async ({ db }, { params }) =>
    found(await findBattle(db, worldOf(params), params.matchId as MatchId), 'MATCH_NOT_FOUND'),
)
