import { countOpenFights, listMatches, viewWorld } from '@mythic/db/views'
import { gameInstant, GameRuleError } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { moveTo } from './move-clock.ts'
import { MatchdayPath } from '../../schemas/path.ts'
import { Enqueued } from '../../schemas/dev.ts'

export const devEnqueueMatchday = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/matchdays/:matchday/enqueue',
    operation: 'devEnqueueMatchday',
    tag: 'Dev',
    summary: 'Bring a matchday of this season to its kick-off and queue its battles',
    capability: 'developer',
    rate: 'dev',
    params: MatchdayPath,
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
    const { world } = found(await viewWorld(db, worldId), 'WORLD_NOT_FOUND')
    const wanted = {
      season: world.season,
      matchday: params.matchday,
      newestFirst: false,
      after: null,
      limit: MATCHES_MOST,
    }
    const { lines } = await listMatches(db, worldId, wanted)
    const open = lines.filter(({ phase }) => phase !== 'revealed')
    if (lines.length === 0) throw new GameRuleError('MATCH_NOT_FOUND')
    if (open.length === 0) throw new GameRuleError('STEP_NOT_DUE')
    const now = await moveTo(context, worldId, gameInstant(Math.max(...open.map(({ kickoffAt }) => kickoffAt))))
    return {
      queued: await countOpenFights(
        db,
        worldId,
        open.map(({ id }) => id),
      ),
      now,
    }
  },
)

/** A matchday of the largest world a developer can found here. */
const MATCHES_MOST = 10_000
