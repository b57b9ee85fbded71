import { viewOutbox } from '@mythic/db/views'

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
  async ({ db }) => {
    const { waiting, oldest, newest } = await viewOutbox(db)
    return {
      waiting,
      oldest: oldest?.toISOString() ?? null,
      newest: newest.map(({ topic, at }) => ({ topic, at: at.toISOString() })),
    }
  },
)
