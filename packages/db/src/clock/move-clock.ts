import { GameRuleError } from '@mythic/domain'
import type { GameInstant, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import type { WorldTx } from '../connect/tx.ts'
import { announce } from '../outbox/announce.ts'
import { isLagging } from '../timeline/is-lagging.ts'
import { holdTimeline } from '../world/timeline-lock.ts'
import { findRate, moveClockTo } from './append-segment.ts'
import { worldNow } from './world-now.ts'

/**
 * Makes the clock jump forward. What was due on the way still runs, each step at its own instant and in order.
 * Refuses INSTANT_PAST, WORLD_CATCHING_UP while something is undone, WORLD_NOT_FOUND, WORLD_ARCHIVED.
 */
export async function advanceTo(db: Db, worldId: WorldId, instant: GameInstant): Promise<void> {
  await moveClock(db, worldId, async (tx, now, ratePermille) => {
    if (instant < now) throw new GameRuleError('INSTANT_PAST', { now })
    if (instant === now) return
    if (await isLagging(tx, now)) throw new GameRuleError('WORLD_CATCHING_UP')
    await moveClockTo(tx, { gameFrom: instant, ratePermille, reason: 'advance' })
  })
}

/** From now on `ratePermille` game ms pass in 1000 real ms; 0 makes it a driven world, or a pause. */
export async function setPace(db: Db, worldId: WorldId, ratePermille: number): Promise<void> {
  await moveClock(db, worldId, async (tx, _now, before) => {
    if (before !== ratePermille) await moveClockTo(tx, { gameFrom: null, ratePermille, reason: 'pace' })
  })
}

async function moveClock(
  db: Db,
  worldId: WorldId,
  move: (tx: WorldTx, now: GameInstant, ratePermille: number) => Promise<void>,
): Promise<void> {
  await inWorldTx(db, worldId, async (tx) => {
    await holdTimeline(tx)
    const world = await tx.reader.find('world', { id: worldId })
    const now = await worldNow(tx)
    const rate = await findRate(tx)
    if (world === null || now === null || rate === null) throw new GameRuleError('WORLD_NOT_FOUND')
    if (world.status === 'archived') throw new GameRuleError('WORLD_ARCHIVED')
    await move(tx, now, rate)
    await announce(tx, [`world:${worldId}`])
  })
}
