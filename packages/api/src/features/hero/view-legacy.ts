import { defineRoute } from '../../http/route.ts'
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
  async () => { throw new Error('not wired') },
)
