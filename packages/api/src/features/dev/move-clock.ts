import { setTimeout as sleep } from 'node:timers/promises'

import { advanceTo, findClock } from '@mythic/db'
import { GameRuleError } from '@mythic/domain'
import type { GameInstant, WorldId } from '@mythic/domain'

import type { ApiContext } from '../../context.ts'

type Clocked = Pick<ApiContext, 'db' | 'config'>

const LOOK_EVERY_MS = 40

/** Waits for the worker to do what is due, so that a developer may press a button twice. Gives the clock; refuses WORLD_CATCHING_UP. */
export async function waitUntilCaughtUp({ db, config }: Clocked, worldId: WorldId): Promise<GameInstant> {
  const until = performance.now() + config.devPatienceMs
  for (;;) {
    const clock = await findClock(db, worldId)
    if (clock === null) throw new GameRuleError('WORLD_NOT_FOUND')
    if (!clock.isCatchingUp) return clock.now
    if (performance.now() > until) throw new GameRuleError('WORLD_CATCHING_UP')
    await sleep(LOOK_EVERY_MS)
  }
}

/** Brings the clock of a world at least to this instant; what is due on the way runs in order. Gives the clock. */
export async function moveTo(context: Clocked, worldId: WorldId, instant: GameInstant): Promise<GameInstant> {
  const now = await waitUntilCaughtUp(context, worldId)
  if (instant <= now) return now
  await advanceTo(context.db, worldId, instant)
  return instant
}
