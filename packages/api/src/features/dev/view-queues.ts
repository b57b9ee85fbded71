import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'

import { defineRoute } from '../../http/route.ts'
import { QueuesView } from '../../schemas/dev.ts'

export const devViewQueues = defineRoute(
  {
    method: 'GET',
    path: '/dev/queues',
    operation: 'devViewQueues',
    tag: 'Dev',
    summary: 'The queues of BullMQ',
    capability: 'developer',
    rate: 'dev',
    answers: { status: 200, schema: QueuesView },
    refusals: ['REDIS_UNREACHABLE'],
  },
  async ({ redis, config }) => ({
    queues: await Promise.all(QUEUES.map(async (name) => await viewQueue(name, redis, config.queuePrefix))),
  }),
)

const QUEUES = ['battles', 'steps'] as const
const FAILURES_SHOWN = 20

async function viewQueue(name: string, connection: Redis, prefix: string) {
  const queue = new Queue(name, { connection, prefix, skipMetasUpdate: true, skipWaitingForReady: true })
  // Without a listener BullMQ prints what the calls below throw as well.
  queue.on('error', () => {})
  try {
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'completed', 'failed')
    const failures = await queue.getFailed(0, FAILURES_SHOWN - 1)
    const { wait: waiting = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = counts
    return {
      name,
      waiting,
      active,
      delayed,
      completed,
      failed,
      failures: failures.map((job) => ({
        id: job.id ?? '',
        name: job.name,
        reason: job.failedReason ?? '',
        attempts: job.attemptsMade,
      })),
    }
  } finally {
    await queue.close() // the connection is the league's and stays open
  }
}
