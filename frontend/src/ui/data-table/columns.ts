import type { ReactNode } from 'react'

export type CellValue = string | number | null

export type TableColumn<Row> = {
  readonly id: string
  /** The head of the column; `title` spells out a short head. */
  readonly header: string
  readonly title?: string
  /** What sorting and CSV use; null sorts last either way. */
  readonly value: (row: Row) => CellValue
  /** What is shown, where it differs from the value. */
  readonly cell?: (row: Row) => ReactNode
  readonly align?: 'left' | 'right' | 'center'
  /** Stays in the row on a phone; the name and at most three others should. */
  readonly onPhone?: boolean
  /**
   * `only`: a column of phones, which says in two lines what several say on a desk; no part of the CSV. `told`: such a column says it,
   * so that a phone leaves this one out.
   */
  readonly phone?: 'only' | 'told'
  /** The first press sorts from high to low. */
  readonly highFirst?: boolean
  readonly sortable?: boolean
}

/** What a desk or a phone may show of these columns; the first of them is the name. */
export function columnsFor<Row>(columns: readonly TableColumn<Row>[], phone: boolean): readonly TableColumn<Row>[] {
  const left = phone ? 'told' : 'only'
  return columns.filter((column) => column.phone !== left)
}

export type ColumnSet = { readonly id: string; readonly label: string; readonly columns: readonly string[] }

export type TableSort = { readonly column: string; readonly descending: boolean }

/** `worth.desc` ↔ sort; what names no known column is dropped. */
export function parseSort(text: string | undefined, known: readonly string[]): TableSort | null {
  const [column, direction] = (text ?? '').split('.')
  if (column === undefined || !known.includes(column)) return null
  return { column, descending: direction === 'desc' }
}

export function sortText({ column, descending }: TableSort): string {
  return `${column}.${descending ? 'desc' : 'asc'}`
}

/** Numbers by size, words by the alphabet, nothing last; equal values keep the order they came in. */
export function compareValues(first: CellValue, second: CellValue): number {
  if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1
  if (typeof first === 'number' && typeof second === 'number') return first - second
  return String(first).localeCompare(String(second), 'en', { numeric: true, sensitivity: 'base' })
}

/** Sorted rows in a new array. Null stays last whichever way the rest runs. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: TableSort | null,
): Row[] {
  const column = columns.find(({ id }) => id === sort?.column)
  if (!sort || !column) return [...rows]
  return rows.toSorted((a, b) => {
    const [first, second] = [column.value(a), column.value(b)]
    const order = compareValues(first, second)
    return sort.descending && first !== null && second !== null ? -order : order
  })
}
