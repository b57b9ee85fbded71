import type { Db } from '../connect/create-db.ts'
import { inTx } from '../connect/tx.ts'

export interface OutboxRow {
  readonly id: number
  readonly topic: string
  readonly payload: unknown
}

/**
 * Takes up to `limit` rows, publishes them and deletes them: one transaction, so a relay that dies publishes them again and
 * none is lost. Several relays share the work. Tells how many there were.
 */
export async function claimOutbox(
  db: Db,
  limit: number,
  publish: (rows: readonly OutboxRow[]) => Promise<void>,
): Promise<number> {
  return await inTx(db, async (tx) => {
    const rows = await tx.rows<OutboxRow>(
      `DELETE FROM ops.outbox WHERE id IN (SELECT id FROM ops.outbox ORDER BY id FOR UPDATE SKIP LOCKED LIMIT $1)
       RETURNING id, topic, payload`,
      [limit],
    )
    if (rows.length > 0) await publish(rows.toSorted((a, b) => a.id - b.id))
    return rows.length
  })
}
