import { countOpenFights, findMatch } from '@mythic/db/views'
import { GameRuleError } from '@mythic/domain'
import type { MatchId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { moveTo } from './move-clock.ts'
import { MatchPath } from '../../schemas/path.ts'
import { Enqueued } from '../../schemas/dev.ts'

export const devEnqueueMatch = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/matches/:matchId/enqueue',
    operation: 'devEnqueueMatch',
    tag: 'Dev',
    summary: 'Bring a match to its kick-off and queue its battle',
    capability: 'developer',
    rate: 'dev',
    params: MatchPath,
    answers: { status: 202, schema: Enqueued },
    refusals: [
      'WORLD_NOT_FOUND',
      'MATCH_NOT_FOUND',
      'WORLD_ARCHIVED',
      'WORLD_CATCHING_UP',
      'STEP_NOT_DUE',
      'REDIS_UNREACHABLE',
    ],
  },
  async (context, { params }) => {
    const { db } = context
    const worldId = worldOf(params)
    const match = found(await findMatch(db, worldId, params.matchId as MatchId), 'MATCH_NOT_FOUND')
    if (match.phase === 'revealed') throw new GameRuleError('STEP_NOT_DUE')
    const now = await moveTo(context, worldId, match.kickoffAt)
    return { queued: await countOpenFights(db, worldId, [match.id]), now }
  },
)
