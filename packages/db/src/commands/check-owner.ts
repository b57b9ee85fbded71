import { GameRuleError } from '@mythic/domain'
import type { GuildId } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'

/** Refuses NO_GUILD to an account without a guild in this world, NOT_YOUR_GUILD to the owner of another. */
export async function checkOwner(tx: WorldTx, accountId: string, guildId: GuildId): Promise<void> {
  const owned = await findOwned(tx, accountId)
  if (owned === null) throw new GameRuleError('NO_GUILD')
  if (owned !== guildId) throw new GameRuleError('NOT_YOUR_GUILD')
}

/** The guild of an account in this world, as the transaction sees it. */
export async function findOwned(tx: WorldTx, accountId: string): Promise<GuildId | null> {
  const [row] = await tx.rows<{ guildId: GuildId }>(
    'SELECT guild_id AS "guildId" FROM game.guild_owner WHERE world_id = $1 AND account_id = $2',
    [tx.worldId, accountId],
  )
  return row?.guildId ?? null
}
