import { sweepDue } from '@mythic/db'
import type { Db, RunnableDue } from '@mythic/db'

import type { QueuedJob, Queues } from '../queues/open-queues.ts'
import type { QueueName } from '../queues/queue-name.ts'
import { mayBeQueued, planJobs, queueOf } from './plan-jobs.ts'
import type { Batches } from './plan-jobs.ts'

export interface Sweep {
  readonly db: Db
  readonly queues: Queues
  readonly batches: Batches
  /** A job younger than this is taken to be on its way: what adds it to Redis runs after the commit that names it. */
  readonly youngMs?: number
  readonly swept: (first: number, again: number) => void
  readonly lateBy: (seconds: number) => void
}

const LIMIT = 4_000
const YOUNG_MS = 1_500

/**
 * One round: finds what is due and undone in any world, and queues what nobody will do: rows never queued, and rows whose job
 * failed or is gone from Redis, under a new attempt. One process at a time, all processes in turn. Gives whether there was more.
 */
export async function sweepTimeline({
  db,
  queues,
  batches,
  youngMs = YOUNG_MS,
  swept,
  lateBy,
}: Sweep): Promise<boolean> {
  let jobs: QueuedJob[] = []
  const rows = await sweepDue(db, { limit: LIMIT, staleAfterMs: youngMs }, async (runnable) => {
    const ripe = runnable.filter((row) => mayBeQueued(row, youngMs))
    const lost = await withoutAlive(queues, ripe)
    const planned = planJobs(lost, batches)
    jobs = planned.map(({ job }) => job)
    const again = lost.filter(({ attempt }) => attempt > 0).length
    swept(lost.length - again, again)
    lateBy(Math.max(0, ...runnable.map(({ lateMs }) => lateMs)) / 1000)
    return planned.flatMap(({ job, rows: named }) =>
      named.map(({ worldId, dueId, attempt }) => ({ worldId, dueId, attempt: attempt + 1, jobId: job.id })),
    )
  })
  await queues.add(jobs)
  // Rows that wait their turn in Redis are found again each time; only what was queued now promises more behind it.
  return rows !== null && rows >= LIMIT && jobs.length > 0
}

async function withoutAlive(queues: Queues, rows: readonly RunnableDue[]): Promise<RunnableDue[]> {
  const named = new Map<string, QueueName>()
  for (const { queuedAs, verb } of rows) if (queuedAs !== null) named.set(queuedAs, queueOf(verb))
  const alive = await queues.listAlive([...named].map(([id, queue]) => ({ id, queue })))
  return rows.filter(({ queuedAs }) => queuedAs === null || !alive.has(queuedAs))
}
