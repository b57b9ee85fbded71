import { findNextDue } from '@mythic/db'
import type { Db } from '@mythic/db'
import { countDue } from '@mythic/db/views'
import { gameInstant, GameRuleError, WEEK_MS } from '@mythic/domain'
import type { GameInstant, WorldId } from '@mythic/domain'
import type { Static } from 'typebox'

import { defineRoute, worldOf } from '../../http/route.ts'
import { moveTo, waitUntilCaughtUp } from './move-clock.ts'
import { WorldPath } from '../../schemas/path.ts'
import { AdvanceBody, Advanced } from '../../schemas/dev.ts'

export const devAdvance = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/advance',
    operation: 'devAdvance',
    tag: 'Dev',
    summary: 'Move the clock forward',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    body: AdvanceBody,
    answers: { status: 200, schema: Advanced },
    refusals: ['WORLD_NOT_FOUND', 'WORLD_ARCHIVED', 'WORLD_CATCHING_UP', 'INSTANT_PAST', 'STEP_NOT_DUE'],
  },
  async (context, { params, body }) => {
    const { db } = context
    const worldId = worldOf(params)
    const now = await waitUntilCaughtUp(context, worldId)
    const instant = await goalOf(db, worldId, now, body)
    if (instant < now) throw new GameRuleError('INSTANT_PAST', { now })
    const reached = await moveTo(context, worldId, instant)
    return { now: reached, due: await countDue(db, worldId, reached) }
  },
)

async function goalOf(
  db: Db,
  worldId: WorldId,
  now: GameInstant,
  goal: Static<typeof AdvanceBody>,
): Promise<GameInstant> {
  if (goal.to === 'instant') return gameInstant(goal.instant)
  if (goal.to === 'week-end') return gameInstant((Math.trunc(now / WEEK_MS) + 1) * WEEK_MS)
  const next = await findNextDue(db, worldId)
  if (next === null) throw new GameRuleError('STEP_NOT_DUE')
  return next.at
}
