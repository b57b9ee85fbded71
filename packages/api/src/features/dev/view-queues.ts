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
  async () => { throw new Error('not wired') },
)
