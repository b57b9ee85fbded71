import type { GameInstant } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'

/** Whether something that was due by `now` is not done yet. */
export async function isLagging(tx: WorldTx, now: GameInstant): Promise<boolean> {
  const rows = await tx.rows(
    'SELECT 1 AS late FROM game.due WHERE world_id = $1 AND done_at IS NULL AND at <= $2 LIMIT 1',
    [tx.worldId, now],
  )
  return rows.length > 0
}
