import { defineRoute } from '../../http/route.ts'
import { OutboxView } from '../../schemas/dev.ts'

export const devViewOutbox = defineRoute(
  {
    method: 'GET',
    path: '/dev/outbox',
    operation: 'devViewOutbox',
    tag: 'Dev',
    summary: 'News that waits to be told',
    capability: 'developer',
    rate: 'dev',
    answers: { status: 200, schema: OutboxView },
    refusals: [],
  },
  async () => { throw new Error('not wired') },
)
