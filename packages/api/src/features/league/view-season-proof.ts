import { viewSeasonProof as findSeasonProof } from '@mythic/db/views'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { SeasonPath } from '../../schemas/path.ts'
import { SeasonProof } from '../../schemas/season-proof.ts'

export const viewSeasonProof = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/seasons/:season/proof',
    operation: 'viewSeasonProof',
    tag: 'League',
    summary: 'What a season’s fairness stands on: commitment, secret once it is over, engines',
    capability: 'spectator',
    rate: 'read',
    params: SeasonPath,
    answers: { status: 200, schema: SeasonProof },
    refusals: ['SEASON_NOT_FOUND'],
  },
  async ({ db }, { params }) => found(await findSeasonProof(db, worldOf(params), params.season), 'SEASON_NOT_FOUND'),
)
