import { runCommand } from '@mythic/db'
import { saveLineUp as decideLineUp } from '@mythic/domain'
import type { GuildId, HeroId, MatchId, SaveLineUpRequest } from '@mythic/domain'

import { commandCall } from '../../http/command-call.ts'
import { callerOf, defineRoute } from '../../http/route.ts'
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
    refusals: [
      'GUILD_NOT_FOUND',
      'WORLD_ARCHIVED',
      'WORLD_CATCHING_UP',
      'STALE_VERSION',
      'HERO_NOT_FOUND',
      'HERO_NOT_YOURS',
      'HERO_UNFIT',
      'HERO_TWICE',
      'PLACE_TAKEN',
      'LINE_UP_UNLAWFUL',
      'ORDERS_LOCKED',
      'MATCH_NOT_FOUND',
      'ORDERS_UNLAWFUL',
      'IDEMPOTENCY_CONFLICT',
    ],
    idempotent: true,
  },
  async ({ db }, call) => {
    const guildId = call.params.guildId as GuildId
    const { places, reserves, matchId, captainId, ...orders } = call.body
    const request: SaveLineUpRequest = {
      guildId,
      ...orders,
      places: places.map(({ heroId, ...place }) => ({ ...place, heroId: heroId as HeroId })),
      reserves: reserves as HeroId[],
      ...(captainId === undefined ? {} : { captainId: captainId as HeroId | null }),
      ...(matchId === undefined ? {} : { matchId: matchId as MatchId }),
    }
    return await runCommand(db, commandCall(call, callerOf(call).accountId, guildId), decideLineUp, request)
  },
)
