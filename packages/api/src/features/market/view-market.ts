import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
