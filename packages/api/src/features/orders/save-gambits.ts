import { runCommand } from '@mythic/db'
import { saveGambits as decideGambits } from '@mythic/domain'
import type { HeroId, SaveGambitsRequest } from '@mythic/domain'

import { commandCall } from '../../http/command-call.ts'
import { callerOf, defineRoute } from '../../http/route.ts'
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
    refusals: [
      'HERO_NOT_FOUND',
      'WORLD_ARCHIVED',
      'WORLD_CATCHING_UP',
      'STALE_VERSION',
      'GAMBITS_UNLAWFUL',
      'IDEMPOTENCY_CONFLICT',
    ],
    idempotent: true,
  },
  async ({ db }, call) => {
    if (call.guildId === null) throw new Error('the guard let a call through without a guild')
    const { guildId } = call
    const request: SaveGambitsRequest = { guildId, heroId: call.params.heroId as HeroId, ...call.body }
    return await runCommand(db, commandCall(call, callerOf(call).accountId, guildId), decideGambits, request)
  },
)
