import type { RunnableDue } from '@mythic/db'

import type { QueuedJob } from '../queues/open-queues.ts'
import type { QueueName } from '../queues/queue-name.ts'

export interface PlannedJob {
  readonly job: QueuedJob
  /** The due rows that it names. */
  readonly rows: readonly RunnableDue[]
}

export function queueOf(verb: RunnableDue['verb']): QueueName {
  return verb === 'fight-match' ? 'battles' : 'steps'
}

/** Rows done by one job at most. */
export interface Batches {
  readonly battles: number
  readonly steps: number
}

/**
 * Rows of one world and verb go together: fights are sealed in one commit, steps of one kind are read, decided and applied as one.
 * Order is kept. Steps that were queued before come in smaller jobs each time, so that one which cannot be done stands alone in the end.
 */
export function planJobs(rows: readonly RunnableDue[], batches: Batches): PlannedJob[] {
  const alike = Map.groupBy(rows, (row) => `${row.worldId} ${row.verb} ${sizeFor(row, batches)}`)
  return [...alike.values()].flatMap((group) =>
    group[0] === undefined ? [] : inBatches(group, sizeFor(group[0], batches)).map(jobOf),
  )
}

function sizeFor({ verb, attempt }: RunnableDue, { battles, steps }: Batches): number {
  return verb === 'fight-match' ? battles : Math.max(1, steps >> (2 * Math.min(attempt, 15)))
}

function jobOf(batch: readonly [RunnableDue, ...RunnableDue[]]): PlannedJob {
  const [first] = batch
  const { worldId, verb } = first
  const name = verb === 'fight-match' ? 'fight-matches' : verb
  const data = { worldId, dueIds: batch.map(({ dueId }) => dueId) }
  return { job: { queue: queueOf(verb), name, id: jobIdOf(first), data }, rows: batch }
}

/** A failed id added again is silently ignored, so each time a row is queued its job has another one. */
function jobIdOf({ dueId, attempt }: RunnableDue): string {
  return `${dueId}-a${attempt + 1}`
}

function inBatches<T>(rows: readonly T[], size: number): (readonly [T, ...T[]])[] {
  const found: (readonly [T, ...T[]])[] = []
  for (let from = 0; from < rows.length; from += size) {
    const [first, ...others] = rows.slice(from, from + size)
    if (first !== undefined) found.push([first, ...others])
  }
  return found
}

/** So often a job may be lost (a worker, a Redis, a Postgres that dies) before it looks as if its row could not be done. */
const PATIENCE = 4
const LONGEST_WAIT_MS = 30_000

/**
 * Whether a row may be queued now: never queued, or long enough ago. A row that fails again and again (a battle that the engine
 * cannot fight) waits twice as long each time, up to half a minute, so that it does not keep the queues and the log busy.
 */
export function mayBeQueued({ attempt, queuedMsAgo }: RunnableDue, youngMs: number): boolean {
  if (queuedMsAgo === null) return true
  const doublings = Math.min(10, Math.max(0, attempt - PATIENCE))
  return queuedMsAgo >= Math.max(youngMs, Math.min(youngMs * 2 ** doublings, LONGEST_WAIT_MS))
}
