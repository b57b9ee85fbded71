import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
