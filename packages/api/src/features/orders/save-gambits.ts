import { defineRoute } from '../../http/route.ts'
import { HeroPath } from '../../schemas/path.ts'
import { GambitsSaved, SaveGambitsBody } from '../../schemas/orders.ts'

export const saveGambits = defineRoute(
  {
    method: 'PUT',
    path: '/worlds/:worldId/heroes/:heroId/gambits',
    operation: 'saveGambits',
    tag: 'Orders',
    summary: 'Change a hero’s gambits',
    capability: 'owner',
    rate: 'write',
    params: HeroPath,
    body: SaveGambitsBody,
    answers: { status: 200, schema: GambitsSaved },
    refusals: ['HERO_NOT_FOUND', 'WORLD_ARCHIVED', 'WORLD_CATCHING_UP', 'STALE_VERSION', 'GAMBITS_UNLAWFUL', 'IDEMPOTENCY_CONFLICT'],
    idempotent: true,
  },
  async () => { throw new Error('not wired') },
)
