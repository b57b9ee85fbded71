import { foundGuildFor } from '@mythic/db'
import { foundGuild as decideFounding } from '@mythic/domain'

import { commandCall } from '../../http/command-call.ts'
import { callerOf, defineRoute } from '../../http/route.ts'
import { WorldPath } from '../../schemas/path.ts'
import { FoundGuildBody, GuildFounded } from '../../schemas/guild.ts'

export const foundGuild = defineRoute(
  {
    method: 'POST',
    path: '/worlds/:worldId/guilds',
    operation: 'foundGuild',
    tag: 'Guild',
    summary: 'Found a guild: it takes the seat of a computer guild in the lowest tier',
    capability: 'account',
    rate: 'write',
    params: WorldPath,
    body: FoundGuildBody,
    answers: { status: 201, schema: GuildFounded },
    refusals: [
      'WORLD_NOT_FOUND',
      'WORLD_ARCHIVED',
      'WORLD_CATCHING_UP',
      'WORLD_FULL',
      'NOT_BETWEEN_MATCHDAYS',
      'GUILD_EXISTS',
      'GUILD_NAME_TAKEN',
      'CREST_UNLAWFUL',
      'IDEMPOTENCY_CONFLICT',
    ],
    idempotent: true,
  },
  async ({ db }, call) => {
    const { name, motto, crest, homeArena } = call.body
    const founded = await foundGuildFor(db, commandCall(call, callerOf(call).accountId), decideFounding, {
      name,
      motto,
      crest,
      homeArena,
    })
    const { guildId, divisionId, replacedGuildId } = founded
    return { guildId, divisionId, replacedGuildId }
  },
)
