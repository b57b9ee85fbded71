import { GameRuleError } from '@mythic/domain'
import type { Command, FoundGuildRequest, FoundGuildResponse, GuildId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import type { WorldTx } from '../connect/tx.ts'
import { findOwned } from './check-owner.ts'
import { runCommand } from './run-command.ts'
import type { CommandCall } from './command-call.ts'

/** The guild that an account owns in a world. */
export async function findGuildOf(db: Db, worldId: WorldId, accountId: string): Promise<GuildId | null> {
  const { rows } = await db.pool.query<{ guildId: GuildId }>(
    'SELECT guild_id AS "guildId" FROM game.guild_owner WHERE world_id = $1 AND account_id = $2',
    [worldId, accountId],
  )
  return rows[0]?.guildId ?? null
}

/** The operation around the command `found-guild`: one guild an account and world (GUILD_EXISTS), and whose it then is. */
export async function foundGuildFor<Slice>(
  db: Db,
  call: CommandCall,
  command: Command<Slice, FoundGuildRequest, FoundGuildResponse>,
  request: FoundGuildRequest,
): Promise<FoundGuildResponse> {
  return await runCommand(db, call, command, request, {
    lock: async (tx) => await lockAccount(tx, call.actor),
    async check(tx) {
      if ((await findOwned(tx, call.actor)) !== null) throw new GameRuleError('GUILD_EXISTS')
    },
    async write(tx, { guildId }) {
      await tx.run('INSERT INTO game.guild_owner (world_id, guild_id, account_id) VALUES ($1, $2, $3)', [
        tx.worldId,
        guildId,
        call.actor,
      ])
    },
  })
}

/** Two requests of one account under two keys: the second sees what the first founded. */
async function lockAccount(tx: WorldTx, accountId: string): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 7003))', [`${tx.worldId} ${accountId}`])
}
