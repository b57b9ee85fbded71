import { defineRoute } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { LineUpSaved, SaveLineUpBody } from '../../schemas/orders.ts'

export const saveLineUp = defineRoute(
  {
    method: 'PUT',
    path: '/worlds/:worldId/guilds/:guildId/line-up',
    operation: 'saveLineUp',
    tag: 'Orders',
    summary: 'Change places, reserves, stance and conditional orders',
    capability: 'owner',
    rate: 'write',
    params: GuildPath,
    body: SaveLineUpBody,
    answers: { status: 200, schema: LineUpSaved },
    refusals: ['GUILD_NOT_FOUND', 'WORLD_ARCHIVED', 'WORLD_CATCHING_UP', 'STALE_VERSION', 'HERO_NOT_FOUND', 'HERO_NOT_YOURS', 'HERO_UNFIT', 'HERO_TWICE', 'PLACE_TAKEN', 'ORDERS_UNLAWFUL', 'IDEMPOTENCY_CONFLICT'],
    idempotent: true,
  },
  async () => { throw new Error('not wired') },
)
