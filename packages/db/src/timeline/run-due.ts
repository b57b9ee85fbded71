import { createChance, gameInstant, isDecided, netEffects, stepOf } from '@mythic/domain'
import type { Change, DueId, MatchId, Row, WorldId } from '@mythic/domain'

import { publishBattles } from '../battles/publish-battles.ts'
import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import type { WorldTx } from '../connect/tx.ts'
import type { Topic } from '../outbox/announce.ts'
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
    await markDone(tx, dueId, await perform(tx, due))
    return 'done'
  })
}

interface UndoneDue {
  readonly due: Row<'due'>
  readonly chanceSecret: string
}

/** Locks once, then loads, decides and applies each part before the next is read. Gives whom it concerned. */
async function perform(tx: WorldTx, { due, chanceSecret }: UndoneDue): Promise<Topic[]> {
  if (!isDecided(due.verb)) throw new Error(`${due.verb} is not decided by the rules: it goes through fightDue`)
  const step = stepOf(due.verb)
  await lockRows(tx, step.locks(due.payload))
  const parts = step.parts === undefined ? [due.payload] : await step.parts(tx.reader, due.payload)
  const chance = createChance(chanceSecret)
  const topics = new Set<Topic>(topicsOf(tx.worldId, []))
  for (const payload of parts) {
    const changes = step.decide(await step.load(tx.reader, payload), due.at, chance, due)
    const effects = netEffects(changes)
    await applyEffects(tx, effects)
    await publishBattles(tx, revealedIn(changes))
    for (const topic of topicsOf(tx.worldId, effects)) topics.add(topic)
  }
  return [...topics]
}

function revealedIn(changes: readonly Change[]): MatchId[] {
  return changes.flatMap((change) => (change.kind === 'MatchRevealed' ? [change.matchId] : []))
}

/** The row, locked, and what never changes beside it. */
async function lockUndone(tx: WorldTx, dueId: DueId): Promise<UndoneDue | null> {
  const [row] = await tx.rows<Row<'due'> & { isDone: boolean; chanceSecret: string | null }>(
    `SELECT d.id, d.at, d.phase, d.order_key AS "orderKey", d.shard, d.verb, d.payload, d.done_at IS NOT NULL AS "isDone",
       s.chance_secret AS "chanceSecret"
     FROM game.due AS d
     LEFT JOIN game.season_secret AS s ON s.world_id = d.world_id AND s.season = (d.payload ->> 'season')::integer
     WHERE d.world_id = $1 AND d.id = $2
     FOR NO KEY UPDATE OF d`,
    [tx.worldId, dueId],
  )
  if (row === undefined) throw new Error(`world ${tx.worldId} has no due row ${dueId}`)
  const { isDone, chanceSecret, ...due } = row
  if (isDone) return null
  if (chanceSecret === null) throw new Error(`season ${due.payload.season} of world ${tx.worldId} has no secret`)
  return { due: { ...due, at: gameInstant(due.at) }, chanceSecret }
}

/** One statement for the mark and the doorbells. */
async function markDone(tx: WorldTx, dueId: DueId, topics: readonly Topic[]): Promise<void> {
  await tx.run(
    `WITH rung AS (INSERT INTO ops.outbox (topic, payload) SELECT unnest($3::text[]), '{}')
     UPDATE game.due SET done_at = clock_timestamp() WHERE world_id = $1 AND id = $2`,
    [tx.worldId, dueId, topics],
  )
}
