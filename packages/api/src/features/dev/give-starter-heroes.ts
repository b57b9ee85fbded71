import { runCommand } from '@mythic/db'
import { giveStarterHeroes } from '@mythic/domain'
import type { GuildId } from '@mythic/domain'

import { devCall } from '../../http/command-call.ts'
import { defineRoute } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { StartersGiven } from '../../schemas/dev.ts'

export const devGiveStarterHeroes = defineRoute(
  {
    method: 'POST',
    path: '/dev/worlds/:worldId/guilds/:guildId/starter-heroes',
    operation: 'devGiveStarterHeroes',
    tag: 'Dev',
    summary: 'Give a guild its starter heroes',
    capability: 'developer',
    rate: 'dev',
    params: GuildPath,
    answers: { status: 201, schema: StartersGiven },
    refusals: ['WORLD_NOT_FOUND', 'GUILD_NOT_FOUND', 'ROSTER_FULL', 'WORLD_ARCHIVED', 'WORLD_CATCHING_UP'],
    idempotent: true,
  },
  async ({ db }, call) => {
    const { guildId, heroIds } = await runCommand(db, devCall(call), giveStarterHeroes, {
      guildId: call.params.guildId as GuildId,
    })
    return { guildId, heroIds }
  },
)
