import { tables } from './tables.ts'
import type { Row, TableName } from './tables.ts'

export const tableNames = Object.keys(tables) as TableName[]

type Cells = Readonly<Record<string, unknown>>

/** The primary key of a row (without the world) as one text, fit for a map. */
export function keyOf<T extends TableName>(table: T, row: Partial<Row<T>>): string {
  const cells = row as Cells
  return tables[table].key
    .map((column) => {
      const cell = cells[column]
      if (cell === undefined || cell === null) throw new TypeError(`a key of ${table} needs ${column}`)
      return String(cell)
    })
    .join('\u001f')
}

/** The order in which readers give rows: ascending primary key, ids and texts by code unit, numbers by size. */
export function compareByKey<T extends TableName>(table: T): (a: Partial<Row<T>>, b: Partial<Row<T>>) => number {
  const columns = tables[table].key
  return (a, b) => {
    for (const column of columns) {
      const left = (a as Cells)[column] as string | number
      const right = (b as Cells)[column] as string | number
      if (left < right) return -1
      if (left > right) return 1
    }
    return 0
  }
}
