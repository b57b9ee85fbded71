import { isWorld, listHallOfFame as findHallOfFame } from '@mythic/db/views'

import { PAGE, readCursor, writeCursor } from '../../http/cursor.ts'
import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { HallOfFamePage, HallOfFameQuery } from '../../schemas/hero.ts'

export const listHallOfFame = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/hall-of-fame',
    operation: 'listHallOfFame',
    tag: 'Heroes',
    summary: 'The Hall of Fame, the newest first',
    capability: 'spectator',
    rate: 'read',
    params: WorldPath,
    query: HallOfFameQuery,
    answers: { status: 200, schema: HallOfFamePage },
    refusals: ['WORLD_NOT_FOUND', 'CURSOR_UNLAWFUL'],
  },
  async ({ db }, { params, query }) => {
    const worldId = worldOf(params)
    found((await isWorld(db, worldId)) || null, 'WORLD_NOT_FOUND')
    const { cursor, limit = PAGE, ...filters } = query
    const { lines, next } = await findHallOfFame(db, worldId, { ...filters, after: readCursor(cursor), limit })
    return { heroes: lines, next: writeCursor(next) }
  },
)
