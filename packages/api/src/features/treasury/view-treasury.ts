import { viewTreasury as findTreasury } from '@mythic/db/views'
import type { GuildId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { TreasuryView } from '../../schemas/treasury.ts'

export const viewTreasury = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/treasury',
    operation: 'viewTreasury',
    tag: 'Treasury',
    summary: 'Coins, sums by week and a forecast',
    capability: 'owner',
    rate: 'read',
    params: GuildPath,
    answers: { status: 200, schema: TreasuryView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async ({ db }, { params }) =>
    found(await findTreasury(db, worldOf(params), params.guildId as GuildId), 'GUILD_NOT_FOUND'),
)
