import { createChance, gameInstant, isDecided, netEffects, stepOf } from '@mythic/domain'
import type { Change, DueId, MatchId, Row, Step, WorldId } from '@mythic/domain'

import { publishBattles } from '../battles/publish-battles.ts'
import { allEnded } from '../connect/all-ended.ts'
import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import type { WorldTx } from '../connect/tx.ts'
import type { Topic } from '../outbox/announce.ts'
import { topicsOf } from '../outbox/topics-of.ts'
import { applyEffects } from '../world/apply-effects.ts'
import { createGatheringReader } from '../world/gathering-reader.ts'
import { lockRows } from '../world/lock-rows.ts'
import { holdOpen, letCommandsEnd } from '../world/timeline-lock.ts'
import { findTurn } from './find-turn.ts'

/** What became of due rows. `not-yet`: the instant of one has not come, or something earlier is undone. */
export type DueResult = 'done' | 'already-done' | 'not-yet'

/**
 * Does due rows in one transaction, at their own instant however late it is. Rows of one instant and phase touch disjoint things,
 * so many are read, decided and applied together. Doing one twice, late, at once on two machines, or half (the process
 * died) gives the same world: rows are locked, and marked in the commit that holds their changes. The result is the least
 * advanced of all: `not-yet` before `done` before `already-done`.
 */
export async function runDue(db: Db, worldId: WorldId, dueIds: readonly DueId[]): Promise<DueResult> {
  const turns = await findTurn(db, worldId, dueIds)
  const strangers = dueIds.filter((id) => !turns.has(id))
  if (strangers.length > 0) throw new Error(`world ${worldId} has no due rows ${strangers.join(', ')}`)
  const open = dueIds.filter((id) => turns.get(id) === 'its-turn')
  const result = open.length === 0 ? 'already-done' : await doTogether(db, worldId, open)
  return [...turns.values()].includes('not-yet') ? 'not-yet' : result
}

async function doTogether(db: Db, worldId: WorldId, dueIds: readonly DueId[]): Promise<DueResult> {
  await letCommandsEnd(db, worldId)
  return await inWorldTx(db, worldId, async (tx) => {
    if (!(await holdOpen(tx))) return 'not-yet'
    const undone = await lockUndone(tx, dueIds)
    if (undone.length === 0) return 'already-done'
    const inParts = undone.filter(({ step }) => step.parts !== undefined)
    const whole = undone.filter(({ step }) => step.parts === undefined)
    await lockRows(
      tx,
      undone.flatMap(({ step, due }) => step.locks(due.payload)),
    )
    const topics = new Set<Topic>(topicsOf(tx.worldId, []))
    for (const topic of await decideTogether(tx, whole)) topics.add(topic)
    for (const one of inParts) for (const topic of await decideInParts(tx, one)) topics.add(topic)
    await markDone(tx, undone, [...topics])
    return 'done'
  })
}

const PARTS_AT_ONCE = 2

interface UndoneDue {
  readonly due: Row<'due'>
  readonly step: Step<unknown>
  readonly chanceSecret: string
}

/** Loads all, decides each, and applies what they come to as one. Gives whom it concerned. */
async function decideTogether(tx: WorldTx, undone: readonly UndoneDue[]): Promise<Topic[]> {
  if (undone.length === 0) return []
  const reader = undone.length === 1 ? tx.reader : createGatheringReader(tx.reader)
  const slices = await allEnded(undone.map(async ({ step, due }) => await step.load(reader, due.payload)))
  const changes = undone.flatMap(({ step, due, chanceSecret }, place) =>
    step.decide(slices[place], due.at, createChance(chanceSecret), due),
  )
  return await establish(tx, changes)
}

/**
 * Loads, decides and applies each part for itself, so that what it needs at once stays small; two at a time, so that Postgres works on
 * one while we decide the other. Parts touch disjoint things, like rows of one phase.
 */
async function decideInParts(tx: WorldTx, { due, step, chanceSecret }: UndoneDue): Promise<Topic[]> {
  const chance = createChance(chanceSecret)
  const topics = new Set<Topic>()
  const parts = ((await step.parts?.(tx.reader, due.payload)) ?? []).values()
  const lane = async (): Promise<void> => {
    for (const payload of parts) {
      const changes = step.decide(await step.load(tx.reader, payload), due.at, chance, due)
      for (const topic of await establish(tx, changes)) topics.add(topic)
    }
  }
  await allEnded(Array.from({ length: PARTS_AT_ONCE }, lane))
  return [...topics]
}

async function establish(tx: WorldTx, changes: readonly Change[]): Promise<Topic[]> {
  const effects = netEffects(changes)
  await applyEffects(tx, effects)
  await publishBattles(tx, revealedIn(changes))
  return topicsOf(tx.worldId, effects)
}

function revealedIn(changes: readonly Change[]): MatchId[] {
  return changes.flatMap((change) => (change.kind === 'MatchRevealed' ? [change.matchId] : []))
}

/** Those of the rows that nobody has done, locked, in key order, and what never changes beside them. */
async function lockUndone(tx: WorldTx, dueIds: readonly DueId[]): Promise<UndoneDue[]> {
  const rows = await tx.rows<Row<'due'> & { isDone: boolean; chanceSecret: string | null }>(
    `SELECT d.id, d.at, d.phase, d.order_key AS "orderKey", d.shard, d.verb, d.payload, d.done_at IS NOT NULL AS "isDone",
       s.chance_secret AS "chanceSecret"
     FROM game.due AS d
     LEFT JOIN game.season_secret AS s ON s.world_id = d.world_id AND s.season = (d.payload ->> 'season')::integer
     WHERE d.world_id = $1 AND d.id = ANY ($2::uuid[])
     ORDER BY d.id
     FOR NO KEY UPDATE OF d`,
    [tx.worldId, dueIds],
  )
  return rows.flatMap(({ isDone, chanceSecret, ...due }) => {
    if (isDone) return []
    if (!isDecided(due.verb)) throw new Error(`${due.verb} is not decided by the rules: it goes through fightDue`)
    if (chanceSecret === null) throw new Error(`season ${due.payload.season} of world ${tx.worldId} has no secret`)
    return [{ due: { ...due, at: gameInstant(due.at) }, step: stepOf(due.verb), chanceSecret }]
  })
}

/** One statement for the marks and the doorbells. */
async function markDone(tx: WorldTx, undone: readonly UndoneDue[], topics: readonly Topic[]): Promise<void> {
  await tx.run(
    `WITH rung AS (INSERT INTO ops.outbox (topic, payload) SELECT unnest($3::text[]), '{}')
     UPDATE game.due SET done_at = clock_timestamp() WHERE world_id = $1 AND id = ANY ($2::uuid[])`,
    [tx.worldId, undone.map(({ due }) => due.id), topics],
  )
}
