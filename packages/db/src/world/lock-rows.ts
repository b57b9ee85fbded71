import type { Lock, TableName, Where } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'
import { sqlTables } from '../schema/sql-names.ts'
import { conditionsOf } from './sql-reader.ts'
import { lockPlace } from './lock-order.ts'
import { mergeWheres } from './merge-where.ts'

/**
 * Locks the rows that steps or a command name, in the one lock order: one statement for all that name rows of a table by the
 * same columns. It reads nothing else: a statement that waited for
 * a lock sees the newest locked row but old others, so the slice is loaded by later statements.
 * NO KEY UPDATE, since foreign keys of other transactions' inserts must not wait for us.
 */
export async function lockRows(tx: WorldTx, locks: readonly Lock[]): Promise<void> {
  const asked = locks as readonly { readonly table: TableName; readonly where: Where<TableName> }[]
  for (const { table: name, where } of mergeWheres(asked).sort((a, b) => lockPlace(a.table) - lockPlace(b.table))) {
    const table = sqlTables[name]
    const found = conditionsOf(table, where)
    if (found === null) continue
    const order = table.key.map(({ sql }) => `t.${sql}`).join(', ')
    await tx.run(`SELECT FROM ${table.sql} AS t WHERE ${found.text} ORDER BY ${order} FOR NO KEY UPDATE`, [
      tx.worldId,
      ...found.values,
    ])
  }
}
