import { createHmac } from 'node:crypto'

import { viewHero as findHero } from '@mythic/db/views'
import type { Asker } from '@mythic/db/views'
import type { HeroId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
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
    knowsCaller: true,
    params: HeroPath,
    answers: { status: 200, schema: HeroView },
    refusals: ['HERO_NOT_FOUND'],
  },
  async ({ db, config }, { params, caller }) => {
    const asker = { accountId: caller?.accountId ?? null, leanOf: leanWith(config.authSecret) }
    return found(await findHero(db, worldOf(params), params.heroId as HeroId, asker), 'HERO_NOT_FOUND')
  },
)

/** Where in its interval a talent lies: the same for ever, and foretold only by who knows the league's secret. */
function leanWith(secret: string): Asker['leanOf'] {
  return (heroId, attribute) =>
    createHmac('sha256', secret).update(`talent ${heroId} ${attribute}`).digest().readUInt32BE(0) % 6
}
