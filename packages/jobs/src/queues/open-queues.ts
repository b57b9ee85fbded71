import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'

import { queueNames } from './queue-name.ts'
import type { QueueName } from './queue-name.ts'

/** A job as it lies in Redis: which due rows, nothing about them. */
export interface QueuedJob {
  readonly queue: QueueName
  readonly name: string
  readonly id: string
  readonly data: unknown
}

export interface ListedJob extends QueuedJob {
  readonly state: string
  readonly failedReason: string | null
}

export interface Queues extends AsyncDisposable {
  /** Adds them all or throws. A job whose id is known already is not added again. */
  add(jobs: readonly QueuedJob[]): Promise<void>
  /** Which of these jobs will still run: they wait or are being done. The others ended, failed or were lost. */
  listAlive(jobs: readonly { readonly queue: QueueName; readonly id: string }[]): Promise<Set<string>>
  /** What Redis knows now, finished jobs too, newest first: for developers and tests. */
  list(most: number): Promise<ListedJob[]>
  depths(): Promise<Record<QueueName, Record<string, number>>>
  close(): Promise<void>
}

const listedStates = ['wait', 'active', 'delayed', 'failed', 'completed'] as const
const HOUR_S = 3_600
const alive = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children'])

/** Finished jobs tell a developer what happened lately; kept for ever they would fill a Redis that may not evict. */
const jobOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 250, jitter: 0.5 },
  removeOnComplete: { age: HOUR_S, count: 500 },
  removeOnFail: { age: 24 * HOUR_S, count: 500 },
  stackTraceLimit: 20,
} as const

export function openQueues(connection: Redis, prefix: string, onError: (error: Error) => void): Queues {
  const queues = new Map<QueueName, Queue>()
  for (const name of queueNames) {
    const queue = new Queue(name, { connection, prefix, defaultJobOptions: jobOptions, skipWaitingForReady: true })
    queue.on('error', onError)
    queues.set(name, queue)
  }
  const queueOf = (name: QueueName): Queue => {
    const queue = queues.get(name)
    if (queue === undefined) throw new Error(`there is no queue ${name}`)
    return queue
  }
  const close = async (): Promise<void> => {
    await Promise.all([...queues.values()].map(async (queue) => await queue.close()))
  }

  return {
    async add(jobs) {
      for (const [name, queue] of queues) {
        const own = jobs.filter((job) => job.queue === name)
        if (own.length > 0)
          await queue.addBulk(own.map(({ name: verb, data, id }) => ({ name: verb, data, opts: { jobId: id } })))
      }
    },
    async listAlive(jobs) {
      const states = await Promise.all(jobs.map(async ({ queue, id }) => await queueOf(queue).getJobState(id)))
      return new Set(jobs.filter((_, place) => alive.has(states[place] ?? 'unknown')).map(({ id }) => id))
    },
    async list(most) {
      const found: ListedJob[] = []
      for (const [name, queue] of queues) {
        for (const state of listedStates) {
          for (const job of await queue.getJobs([state], 0, most - 1)) {
            found.push({
              queue: name,
              name: job.name,
              id: job.id ?? '',
              data: job.data,
              state,
              failedReason: job.failedReason ?? null,
            })
          }
        }
      }
      return found
    },
    async depths() {
      const counts = queueNames.map(
        async (name) =>
          [name, await queueOf(name).getJobCounts('wait', 'active', 'delayed', 'completed', 'failed')] as const,
      )
      return Object.fromEntries(await Promise.all(counts)) as Record<QueueName, Record<string, number>>
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
