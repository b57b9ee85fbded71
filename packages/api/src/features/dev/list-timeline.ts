import { viewTimeline } from '@mythic/db/views'

import { PAGE, readCursor, writeCursor } from '../../http/cursor.ts'
import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { TimelinePage, TimelineQuery } from '../../schemas/dev.ts'

export const devListTimeline = defineRoute(
  {
    method: 'GET',
    path: '/dev/worlds/:worldId/timeline',
    operation: 'devListTimeline',
    tag: 'Dev',
    summary: 'What is due and what is done',
    capability: 'developer',
    rate: 'dev',
    params: WorldPath,
    query: TimelineQuery,
    answers: { status: 200, schema: TimelinePage },
    refusals: ['WORLD_NOT_FOUND', 'CURSOR_UNLAWFUL'],
  },
  async ({ db }, { params, query }) => {
    const { cursor, limit = PAGE, state } = query
    const view = await viewTimeline(db, worldOf(params), { done: state === 'done', after: readCursor(cursor), limit })
    const { now, open, steps, next } = found(view, 'WORLD_NOT_FOUND')
    return { now, open, steps, next: writeCursor(next) }
  },
)
