import { defineRoute } from '../../http/route.ts'
import { HeroPath } from '../../schemas/path.ts'
import { HeroView } from '../../schemas/hero.ts'

export const viewHero = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/heroes/:heroId',
    operation: 'viewHero',
    tag: 'Heroes',
    summary: 'A hero; orders and training for his owner alone',
    capability: 'spectator',
    rate: 'read',
    params: HeroPath,
    answers: { status: 200, schema: HeroView },
    refusals: ['HERO_NOT_FOUND'],
  },
  async () => { throw new Error('not wired') },
)
