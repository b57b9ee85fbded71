import { viewLegacy as findLegacy } from '@mythic/db/views'
import type { HeroId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { HeroPath } from '../../schemas/path.ts'
import { LegacyView } from '../../schemas/hero.ts'

export const viewLegacy = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/heroes/:heroId/legacy',
    operation: 'viewLegacy',
    tag: 'Heroes',
    summary: 'A hero’s seasons, totals and defining moments',
    capability: 'spectator',
    rate: 'read',
    params: HeroPath,
    answers: { status: 200, schema: LegacyView },
    refusals: ['HERO_NOT_FOUND'],
  },
  async ({ db }, { params }) => found(await findLegacy(db, worldOf(params), params.heroId as HeroId), 'HERO_NOT_FOUND'),
)
