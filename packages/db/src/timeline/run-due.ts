import { createChance, gameInstant, isDecided, netEffects, stepOf } from '@mythic/domain'
import type { Change, DueId, Effect, MatchId, Row, WorldId } from '@mythic/domain'

import { publishBattles } from '../battles/publish-battles.ts'
import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import type { WorldTx } from '../connect/tx.ts'
import { announce } from '../outbox/announce.ts'
import { topicsOf } from '../outbox/topics-of.ts'
import { applyEffects } from '../world/apply-effects.ts'
import { lockRows } from '../world/lock-rows.ts'
import { letCommandsEnd } from '../world/timeline-lock.ts'
import { findTurn } from './find-turn.ts'

/** What became of a due row. `not-yet`: its instant has not come, or something earlier is undone. */
export type DueResult = 'done' | 'already-done' | 'not-yet'

/**
 * Does one due row in one transaction, at its own instant however late it is. Doing it twice, late, at once on two machines,
 * or half (the process died) gives the same world: the row is locked, and marked in the commit that holds its changes.
 */
export async function runDue(db: Db, worldId: WorldId, dueId: DueId): Promise<DueResult> {
  const turn = (await findTurn(db, worldId, [dueId])).get(dueId)
  if (turn === undefined) throw new Error(`world ${worldId} has no due row ${dueId}`)
  if (turn !== 'its-turn') return turn
  await letCommandsEnd(db, worldId)
  return await inWorldTx(db, worldId, async (tx) => {
    const due = await lockUndone(tx, dueId)
    if (due === null) return 'already-done'
    const { changes, effects } = await decide(tx, due)
    await applyEffects(tx, effects)
    await publishBattles(tx, changes.flatMap((change): MatchId[] => (change.kind === 'MatchRevealed' ? [change.matchId] : [])))
    await announce(tx, topicsOf(worldId, effects))
    await tx.run('UPDATE game.due SET done_at = clock_timestamp() WHERE world_id = $1 AND id = $2', [worldId, dueId])
    return 'done'
  })
}

async function decide(tx: WorldTx, due: Row<'due'>): Promise<{ changes: Change[]; effects: Effect[] }> {
  if (!isDecided(due.verb)) throw new Error(`${due.verb} is not decided by the rules: it goes through fightDue`)
  const step = stepOf(due.verb)
  await lockRows(tx, step.locks(due.payload))
  const slice = await step.load(tx.reader, due.payload)
  const changes = step.decide(slice, due.at, createChance(await getChanceSecret(tx, due.payload.season)), due)
  return { changes, effects: netEffects(changes) }
}

async function lockUndone(tx: WorldTx, dueId: DueId): Promise<Row<'due'> | null> {
  const [row] = await tx.rows<Row<'due'> & { isDone: boolean }>(
    `SELECT id, at, phase, order_key AS "orderKey", shard, verb, payload, done_at IS NOT NULL AS "isDone"
     FROM game.due WHERE world_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    [tx.worldId, dueId],
  )
  if (row === undefined) throw new Error(`world ${tx.worldId} has no due row ${dueId}`)
  const { isDone, ...due } = row
  return isDone ? null : { ...due, at: gameInstant(due.at) }
}

async function getChanceSecret(tx: WorldTx, season: number): Promise<string> {
  const [row] = await tx.rows<{ secret: string }>(
    'SELECT chance_secret AS secret FROM game.season_secret WHERE world_id = $1 AND season = $2',
    [tx.worldId, season],
  )
  if (row === undefined) throw new Error(`season ${season} of world ${tx.worldId} has no secret`)
  return row.secret
}
