import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
