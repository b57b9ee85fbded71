import { defineRoute } from '../../http/route.ts'
import { GuildPath } from '../../schemas/path.ts'
import { LedgerPage, LedgerQuery } from '../../schemas/treasury.ts'

export const listLedger = defineRoute(
  {
    method: 'GET',
    path: '/worlds/:worldId/guilds/:guildId/ledger',
    operation: 'listLedger',
    tag: 'Treasury',
    summary: 'Every move of the treasury, linked to its cause',
    capability: 'owner',
    rate: 'read',
    params: GuildPath,
    query: LedgerQuery,
    answers: { status: 200, schema: LedgerPage },
    refusals: ['GUILD_NOT_FOUND', 'CURSOR_UNLAWFUL'],
  },
  async () => { throw new Error('not wired') },
)
