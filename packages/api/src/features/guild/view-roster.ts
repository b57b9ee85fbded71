import { viewRoster as findRoster } from '@mythic/db/views'
import type { RosterView as Roster } from '@mythic/db/views'
import type { GuildId } from '@mythic/domain'

import { found } from '../../http/found.ts'
import { keptAnswer } from '../../http/kept-answer.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { RosterView } from '../../schemas/hero.ts'

const answerOf = keptAnswer((roster: Roster) => roster)

export const viewRoster = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/roster',
    operation: 'viewRoster',
    tag: 'Guild',
    summary: 'The heroes of my guild',
    capability: 'owner',
    rate: 'read',
    params: GuildPath,
    answers: { status: 200, schema: RosterView },
    refusals: ['GUILD_NOT_FOUND'],
  },
  async ({ db }, { params }) =>
    answerOf(found(await findRoster(db, worldOf(params), params.guildId as GuildId), 'GUILD_NOT_FOUND')),
)
