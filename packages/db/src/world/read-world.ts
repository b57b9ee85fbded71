import { tableNames } from '@mythic/domain'
import type { Rows, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { inWorldSnapshot } from '../connect/tx.ts'

/** A whole world at one instant, ready for `hashWorld`. Large: for tests, proofs and operators. */
export async function readWorld(db: Db, worldId: WorldId): Promise<Rows> {
  return await inWorldSnapshot(db, worldId, async (tx) => {
    const tables: [string, unknown][] = []
    for (const table of tableNames) tables.push([table, await tx.reader.list(table, {})])
    return Object.fromEntries(tables) as unknown as Rows
  })
}
