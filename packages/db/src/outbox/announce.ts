import type { GuildId, MatchId, WorldId } from '@mythic/domain'

import type { Tx } from '../connect/tx.ts'

/** What clients may watch. A doorbell says that something changed there, never what. */
export type Topic = `match:${MatchId}` | `world:${WorldId}` | `guild:${GuildId}`

/** Rings these topics once the transaction has committed: the relay carries them out of the outbox. */
export async function announce(tx: Tx, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return
  await tx.run(`INSERT INTO ops.outbox (topic, payload) SELECT unnest($1::text[]), '{}'`, [[...new Set(topics)]])
}
