import { findGambits } from '@mythic/db/views'
import type { HeroId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { HeroPath } from '../../schemas/path.ts'
import { GambitsView } from '../../schemas/orders.ts'

export const viewGambits = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/heroes/:heroId/gambits',
    operation: 'viewGambits',
    tag: 'Orders',
    summary: 'A hero’s gambits',
    capability: 'owner',
    rate: 'read',
    params: HeroPath,
    answers: { status: 200, schema: GambitsView },
    refusals: ['HERO_NOT_FOUND'],
  },
  async ({ db }, { params }) =>
    found(await findGambits(db, worldOf(params), params.heroId as HeroId), 'HERO_NOT_FOUND'),
)
