import type { MatchId } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'

/** Moves the logs of matches just revealed from the seal to where everybody may read them. */
export async function publishBattles(tx: WorldTx, matchIds: readonly MatchId[]): Promise<void> {
  if (matchIds.length === 0) return
  const [row] = await tx.rows<{ moved: number }>('SELECT game.publish_battles($1, $2::uuid[]) AS moved', [
    tx.worldId,
    matchIds,
  ])
  if (row?.moved !== matchIds.length)
    throw new Error(`${matchIds.length} matches were revealed, ${row?.moved ?? 0} battles were sealed for them`)
}
