import type { Column, TableSpec } from '@mythic/domain'

import type { AnyRow } from './memory-table.ts'

const INT_LIMIT = 2 ** 31

/**
 * Refuses what Postgres would refuse: an unknown or missing column, a null where none may be, a fraction, a number too
 * large for its type. So a world that runs in memory is a world that fits into the database.
 */
export function checkRow(table: string, spec: TableSpec, row: AnyRow): void {
  for (const column of Object.keys(spec.columns)) {
    if (!(column in row)) throw new Error(`${table}: the row has no ${column}`)
  }
  checkColumns(table, spec, row)
}

export function checkColumns(table: string, spec: TableSpec, part: AnyRow): void {
  for (const [name, value] of Object.entries(part)) {
    const column = spec.columns[name]
    if (column === undefined) throw new Error(`${table} has no column ${name}`)
    const problem = problemOf(column, value)
    if (problem !== null) throw new Error(`${table}.${name} ${problem}: ${JSON.stringify(value)}`)
  }
}

function problemOf(column: Column<unknown>, value: unknown): string | null {
  if (value === null) return column.nullable ? null : 'may not be null'
  switch (column.kind) {
    case 'id':
    case 'text':
      if (typeof value !== 'string') return 'is no text'
      return value.includes('\u0000') ? 'holds U+0000' : null
    case 'int':
      return Number.isInteger(value) && (value as number) >= -INT_LIMIT && (value as number) < INT_LIMIT
        ? null
        : 'is no 32-bit integer'
    case 'big':
      return Number.isSafeInteger(value) ? null : 'is no safe integer'
    case 'flag':
      return typeof value === 'boolean' ? null : 'is no flag'
    case 'json':
      return typeof value === 'object' ? null : 'is no json value of ours'
  }
}
