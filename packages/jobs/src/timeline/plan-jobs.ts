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

/** One job a row, but fights of one world together, as one commit seals them all. Order is kept. */
export function planJobs(rows: readonly RunnableDue[], battleBatch: number): PlannedJob[] {
  const fights = Map.groupBy(
    rows.filter(({ verb }) => verb === 'fight-match'),
    ({ worldId }) => worldId,
  )
  const steps = rows.filter(({ verb }) => verb !== 'fight-match')
  return [...steps.map(stepJob), ...[...fights.values()].flatMap((own) => batches(own, battleBatch).map(battleJob))]
}

function stepJob(row: RunnableDue): PlannedJob {
  const { worldId, dueId, verb } = row
  return { job: { queue: queueOf(verb), name: verb, id: jobIdOf(row), data: { worldId, dueId } }, rows: [row] }
}

function battleJob(batch: readonly [RunnableDue, ...RunnableDue[]]): PlannedJob {
  const [first] = batch
  const data = { worldId: first.worldId, dueIds: batch.map(({ dueId }) => dueId) }
  return { job: { queue: queueOf(first.verb), name: 'fight-matches', id: jobIdOf(first), data }, rows: batch }
}

/** A failed id added again is silently ignored, so each time a row is queued its job has another one. */
function jobIdOf({ dueId, attempt }: RunnableDue): string {
  return `${dueId}-a${attempt + 1}`
}

function batches<T>(rows: readonly T[], size: number): (readonly [T, ...T[]])[] {
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
