import { tables } from '@mythic/domain'
import type { ColumnKind, TableName } from '@mythic/domain'

/** `gloryDifference` → `glory_difference`. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The type of a column's value in a cast; the column itself may be a domain over it. */
export const castOf = {
  id: 'uuid',
  int: 'integer',
  big: 'bigint',
  text: 'text',
  flag: 'boolean',
  json: 'jsonb',
} as const satisfies Record<ColumnKind, string>

export interface SqlColumn {
  /** As in the row type. */
  readonly name: string
  readonly sql: string
  readonly kind: ColumnKind
  readonly nullable: boolean
}

export interface SqlTable {
  readonly name: TableName
  /** With its schema. */
  readonly sql: string
  readonly columns: readonly SqlColumn[]
  readonly column: ReadonlyMap<string, SqlColumn>
  /** Primary key without world_id. */
  readonly key: readonly SqlColumn[]
  readonly appendOnly: boolean
}

export const sqlTables = Object.fromEntries(
  (Object.keys(tables) as TableName[]).map((name) => [name, describe(name)]),
) as Readonly<Record<TableName, SqlTable>>

function describe(name: TableName): SqlTable {
  const { key, columns, appendOnly } = tables[name]
  const all = Object.entries(columns).map(([column, { kind, nullable }]) => ({
    name: column,
    sql: snake(column),
    kind,
    nullable,
  }))
  const byName = new Map(all.map((column) => [column.name, column]))
  return {
    name,
    sql: `game.${snake(name)}`,
    columns: all,
    column: byName,
    key: key.map((column) => columnOf(byName, name, column)),
    appendOnly,
  }
}

export function columnOf(columns: ReadonlyMap<string, SqlColumn>, table: string, name: string): SqlColumn {
  const column = columns.get(name)
  if (column === undefined) throw new TypeError(`${table} has no column ${name}`)
  return column
}
