import { isWorld } from '@mythic/db/views'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { MarketView } from '../../schemas/market.ts'

export const viewMarket = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/market',
    operation: 'viewMarket',
    tag: 'Market',
    summary: 'The market: closed until lots exist',
    capability: 'spectator',
    rate: 'read',
    params: WorldPath,
    answers: { status: 200, schema: MarketView },
    refusals: ['WORLD_NOT_FOUND'],
  },
  async ({ db }, { params }) => {
    found((await isWorld(db, worldOf(params))) || null, 'WORLD_NOT_FOUND')
    return { state: 'closed', reason: 'The market opens with the first auctions; no lot exists yet.' } as const
  },
)
