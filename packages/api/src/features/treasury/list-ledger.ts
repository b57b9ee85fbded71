import { listLedger as findLedger } from '@mythic/db/views'
import type { GuildId } from '@mythic/domain'

import { PAGE, readCursor, writeCursor } from '../../http/cursor.ts'
import { defineRoute, worldOf } from '../../http/route.ts'
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
  async ({ db }, { params, query }) => {
    const { cursor, limit = PAGE, ...filters } = query
    const wanted = { ...filters, guildId: params.guildId as GuildId, after: readCursor(cursor), limit }
    const { lines, next } = await findLedger(db, worldOf(params), wanted)
    return { lines, next: writeCursor(next) }
  },
)
