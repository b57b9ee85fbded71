import { keyOf } from '@mythic/domain'
import type { TableName } from '@mythic/domain'

import { allEnded } from '../connect/all-ended.ts'
import type { WorldTx } from '../connect/tx.ts'
import { columnOf, sqlTables } from '../schema/sql-names.ts'
import type { SqlColumn, SqlTable } from '../schema/sql-names.ts'
import { changeSql, deleteSql, insertSql, lockSql } from './batch-sql.ts'

type Cells = Readonly<Record<string, unknown>>

/** What becomes of one row that exists: columns set and columns added to. */
export interface RowChange {
  readonly key: Cells
  readonly set: Cells
  readonly by: Cells
}

/** Bounds the memory of one statement, here and in Postgres. */
export const ROWS_A_STATEMENT = 5_000

export async function insertRows(tx: WorldTx, name: TableName, rows: readonly Cells[]): Promise<void> {
  const table = sqlTables[name]
  for (const row of rows) checkWhole(table, row)
  await inParts(rows, async (part) => void (await tx.run(insertSql(table), [tx.worldId, JSON.stringify(part)])))
}

export async function deleteRows(tx: WorldTx, name: TableName, keys: readonly Cells[]): Promise<void> {
  const table = sqlTables[name]
  refuseHistory(table, 'delete')
  await inParts(keys, async (part) => {
    // Before anything is asked: a half key must leave no statement behind that nobody waits for.
    const values = [tx.worldId, JSON.stringify(part.map((key) => keyCells(table, key)))]
    const locked = lockBatch(tx, table, part)
    const gone = tx.run(deleteSql(table), values)
    await allEnded<unknown>([locked, gone])
    if ((await gone) !== part.length) throw await missing(tx, name, part)
  })
}

/** One statement for each set of nullable columns; the columns of the others may differ from row to row. */
export async function changeRows(tx: WorldTx, name: TableName, changes: readonly RowChange[]): Promise<void> {
  const table = sqlTables[name]
  refuseHistory(table, 'change')
  await inParts(changes, async (part) => {
    const keys = part.map(({ key }) => key)
    const groups = Map.groupBy(part, (change) => shapeOf(table, change))
    await allEnded([
      lockBatch(tx, table, keys),
      ...[...groups.values()].map(async (group) => await changeGroup(tx, table, group)),
    ])
  })
}

/** Its statement has been asked when this returns its promise. */
async function changeGroup(tx: WorldTx, table: SqlTable, group: readonly RowChange[]): Promise<void> {
  const set = columnsOf(
    table,
    group.map((change) => change.set),
  )
  const by = columnsOf(
    table,
    group.map((change) => change.by),
  )
  for (const { name, kind } of by) {
    if (kind !== 'int' && kind !== 'big') throw new Error(`${table.name}.${name}: nothing can be added to ${kind}`)
  }
  for (const column of [...set, ...by]) {
    if (table.key.includes(column)) throw new Error(`${table.name}.${column.name} is of the key and stays`)
  }
  const rows = group.map((change) => {
    const cells: Record<string, unknown> = { ...keyCells(table, change.key) }
    for (const [column, value] of Object.entries(change.set)) cells[column] = notNull(table, column, value)
    for (const [column, value] of Object.entries(change.by)) cells[`+${column}`] = notNull(table, column, value)
    return cells
  })
  const changed = await tx.run(changeSql(table, set, by), [tx.worldId, JSON.stringify(rows)])
  if (changed !== group.length)
    throw await missing(
      tx,
      table.name,
      group.map(({ key }) => key),
    )
}

/** Rows that name the same nullable columns share a statement; in it null means null. */
function shapeOf(table: SqlTable, change: RowChange): string {
  const nullable = (cells: Cells): string[] =>
    Object.keys(cells)
      .filter((column) => columnOf(table.column, table.name, column).nullable)
      .sort()
  return `${nullable(change.set).join()}|${nullable(change.by).join()}`
}

function columnsOf(table: SqlTable, rows: readonly Cells[]): SqlColumn[] {
  const named = new Set(rows.flatMap((cells) => Object.keys(cells)))
  for (const column of named) columnOf(table.column, table.name, column)
  return table.columns.filter(({ name }) => named.has(name))
}

function checkWhole(table: SqlTable, row: Cells): void {
  for (const { name } of table.columns) notNull(table, name, row[name])
  const known = Object.keys(row).length === table.columns.length
  if (!known)
    throw new TypeError(`a row of ${table.name} has exactly: ${table.columns.map(({ name }) => name).join(', ')}`)
}

function notNull(table: SqlTable, column: string, value: unknown): unknown {
  if (value === undefined) throw new TypeError(`${table.name} needs ${column}`)
  if (value === null && !columnOf(table.column, table.name, column).nullable)
    throw new TypeError(`${table.name}.${column} may not be null`)
  return value
}

function keyCells(table: SqlTable, key: Cells): Cells {
  return Object.fromEntries(table.key.map(({ name }) => [name, notNull(table, name, key[name])]))
}

function refuseHistory(table: SqlTable, what: string): void {
  if (table.appendOnly) throw new Error(`an append-only table suffers no ${what}: ${table.name}`)
}

async function lockBatch(tx: WorldTx, table: SqlTable, keys: readonly Cells[]): Promise<void> {
  if (keys.length < 2) return
  await tx.run(lockSql(table), [tx.worldId, JSON.stringify(keys.map((key) => keyCells(table, key)))])
}

async function missing(tx: WorldTx, name: TableName, keys: readonly Cells[]): Promise<Error> {
  try {
    for (const key of keys) {
      const row = await tx.reader.find(name, keyCells(sqlTables[name], key) as never)
      if (row === null) return new Error(`no such row of ${name}: ${keyOf(name, key as never)}`)
    }
  } catch (cause) {
    // A statement sent behind ours broke the transaction: nobody can look any more.
    const some = keys.slice(0, 5).map((key) => keyOf(name, key as never))
    return new Error(`not all of these rows of ${name} are there, once each: ${some.join(', ')}`, { cause })
  }
  return new Error(`a row of ${name} was named twice, or has no number where one is added to`)
}

/** Each part waits for the one before. Up to a whole part, all statements have been asked when this returns its promise. */
async function inParts<T>(items: readonly T[], write: (part: readonly T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += ROWS_A_STATEMENT)
    await write(items.slice(from, from + ROWS_A_STATEMENT))
}
