import { keyOf, tableNames } from '@mythic/domain'
import type { Effect, TableName } from '@mythic/domain'

import { allEnded } from '../connect/all-ended.ts'
import type { WorldTx } from '../connect/tx.ts'
import { snake } from '../schema/sql-names.ts'
import { isLedgerTable, writeLedger } from '../ledger/write-ledger.ts'
import { lockPlace } from './lock-order.ts'
import { changeRows, deleteRows, insertRows, ROWS_A_STATEMENT } from './write-rows.ts'
import type { RowChange } from './write-rows.ts'

type Cells = Readonly<Record<string, unknown>>

/** The net effects on one table. A row is in one of the three lists, once. */
export interface TableEffects {
  readonly inserts: Cells[]
  readonly changes: RowChange[]
  readonly deletes: Cells[]
}

/**
 * The SQL applier: writes net effects (`netEffects`) in a few set-based statements. Deletes first, then inserts in the order of
 * the tables, which foreign keys follow, then changes in the lock order. Throws where the memory applier throws: a row
 * twice, a row that is not there, a history rewritten. Where many rows are new the planner learns of them in the same transaction.
 */
export async function applyEffects(tx: WorldTx, effects: readonly Effect[]): Promise<void> {
  const byTable = gather(effects)
  const touched = tableNames.filter((table) => byTable.has(table))
  const of = (table: TableName): TableEffects => byTable.get(table) as TableEffects
  const world = touched.filter((table) => !isLedgerTable(table))

  const having = (what: keyof TableEffects): TableName[] => world.filter((table) => of(table)[what].length > 0)
  const ledger = writeLedger(tx, byTable)
  const inOrder = [...having('changes'), ...ledger.changed].sort((a, b) => lockPlace(a) - lockPlace(b))
  const writes = [
    ...having('deletes')
      .toReversed()
      .map((table) => async () => await deleteRows(tx, table, of(table).deletes)),
    ...having('inserts').map((table) => async () => await insertRows(tx, table, of(table).inserts)),
    ...ledger.inserts,
    ...inOrder.map((table) => async () => {
      if (isLedgerTable(table)) await ledger.change()
      else await changeRows(tx, table, of(table).changes)
    }),
  ]
  // What fits in one statement a table is sent at once, in this order; a mass waits for each answer, which bounds what is under way.
  if (effects.length <= ROWS_A_STATEMENT) await allEnded(writes.map(async (write) => await write()))
  else for (const write of writes) await write()
  const grown = touched.filter((table) => of(table).inserts.length >= MANY_NEW_ROWS)
  if (grown.length > 0) await learnStatistics(tx, grown)
}

/** A whole world or season; no weekly batch of the usual size comes near it. */
const MANY_NEW_ROWS = 2_000

async function learnStatistics(tx: WorldTx, grown: readonly TableName[]): Promise<void> {
  await tx.rows('SELECT game.learn_statistics($1::text[])', [grown.map((table) => snake(table))])
}

function gather(effects: readonly Effect[]): Map<TableName, TableEffects> {
  const byTable = new Map<TableName, TableEffects>()
  const changes = new Map<string, { key: Cells; set: Record<string, unknown>; by: Record<string, unknown> }>()
  for (const effect of effects) {
    const of = byTable.get(effect.table) ?? { inserts: [], changes: [], deletes: [] }
    byTable.set(effect.table, of)
    if (effect.do === 'insert') of.inserts.push(effect.row)
    else if (effect.do === 'delete') of.deletes.push(effect.key)
    else {
      const name = `${effect.table} ${keyOf(effect.table, effect.key as never)}`
      const known = changes.get(name)
      const change = known ?? { key: effect.key as Cells, set: {}, by: {} }
      if (known === undefined) {
        changes.set(name, change)
        of.changes.push(change)
      }
      Object.assign(effect.do === 'update' ? change.set : change.by, effect.do === 'update' ? effect.set : effect.by)
    }
  }
  return byTable
}
