import type { DueId, GameInstant, GuildId, MatchId, StepVerb, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { find, list, pageLimit, pageOf } from './query.ts'
import type { Mark } from './query.ts'

export interface TimelineStep {
  readonly id: DueId
  readonly at: GameInstant
  readonly phase: number
  readonly verb: StepVerb
  readonly guildId: GuildId | null
  readonly matchId: MatchId | null
  readonly matchday: number | null
  readonly state: 'waiting' | 'due' | 'done'
  readonly attempts: number
}

export interface TimelineView {
  readonly now: GameInstant
  readonly open: number
  readonly steps: TimelineStep[]
  readonly next: Mark | null
}

/** For developers: open steps in the order they become due, or done ones, the newest first. Null: no such world. */
export async function viewTimeline(
  db: Db,
  worldId: WorldId,
  wanted: { readonly done: boolean; readonly after: Mark | null; readonly limit: number },
): Promise<TimelineView | null> {
  const head = await find<{ now: GameInstant | null; open: number }>(
    db,
    'SELECT game.world_now($1) AS now, (SELECT count(*) FROM game.due WHERE world_id = $1 AND done_at IS NULL) AS open',
    [worldId],
  )
  if (head === null || head.now === null) return null
  const direction = wanted.done ? 'DESC' : 'ASC'
  const values: unknown[] = [worldId, head.now]
  let beyond = ''
  if (wanted.after !== null) {
    values.push(wanted.after.at, wanted.after.id)
    beyond = `AND (at, id) ${wanted.done ? '<' : '>'} ($3::bigint, $4::uuid)`
  }
  const rows = await list<TimelineStep>(
    db,
    `SELECT id, at, phase, verb, (payload ->> 'guildId')::uuid AS "guildId", (payload ->> 'matchId')::uuid AS "matchId",
       (payload ->> 'matchday')::integer AS matchday, coalesce(attempt, 0) AS attempts,
       CASE WHEN done_at IS NOT NULL THEN 'done' WHEN at <= $2::bigint THEN 'due' ELSE 'waiting' END AS state
     FROM game.due WHERE world_id = $1 AND done_at IS ${wanted.done ? 'NOT NULL' : 'NULL'} ${beyond}
     ORDER BY at ${direction}, id ${direction} ${pageLimit(wanted.limit)}`,
    values,
  )
  const { lines, next } = pageOf(rows, wanted.limit, ({ at, id }) => ({ at, id }))
  return { now: head.now, open: head.open, steps: lines, next }
}

/** Undone steps at or before an instant. */
export async function countDue(db: Db, worldId: WorldId, until: GameInstant): Promise<number> {
  const row = await find<{ due: number }>(
    db,
    'SELECT count(*) AS due FROM game.due WHERE world_id = $1 AND done_at IS NULL AND at <= $2',
    [worldId, until],
  )
  return row?.due ?? 0
}

/** Undone fights of some matches: what will go through the battle queue. */
export async function countOpenFights(db: Db, worldId: WorldId, matchIds: readonly MatchId[]): Promise<number> {
  const row = await find<{ open: number }>(
    db,
    `SELECT count(*) AS open FROM game.due
     WHERE world_id = $1 AND verb = 'fight-match' AND done_at IS NULL AND payload ->> 'matchId' = ANY ($2::text[])`,
    [worldId, matchIds],
  )
  return row?.open ?? 0
}

/** The earliest undone steps of a weekly kind: one a guild, all of one instant. */
export async function listNextWeekly(
  db: Db,
  worldId: WorldId,
  verb: 'pay-salaries' | 'train-guild',
): Promise<{ readonly dueId: DueId; readonly at: GameInstant }[]> {
  return await list(
    db,
    `SELECT d.id AS "dueId", d.at FROM game.due AS d
     WHERE d.world_id = $1 AND d.verb = $2 AND d.done_at IS NULL
       AND d.at = (SELECT min(at) FROM game.due WHERE world_id = $1 AND verb = $2 AND done_at IS NULL)
     ORDER BY d.order_key, d.id`,
    [worldId, verb],
  )
}

export async function viewOutbox(
  db: Db,
): Promise<{ waiting: number; oldest: Date | null; newest: { topic: string; at: Date }[] }> {
  const [head, newest] = await Promise.all([
    find<{ waiting: number; oldest: Date | null }>(
      db,
      'SELECT count(*) AS waiting, min(at) AS oldest FROM ops.outbox',
      [],
    ),
    list<{ topic: string; at: Date }>(db, 'SELECT topic, at FROM ops.outbox ORDER BY id DESC LIMIT 50', []),
  ])
  return { waiting: head?.waiting ?? 0, oldest: head?.oldest ?? null, newest }
}
