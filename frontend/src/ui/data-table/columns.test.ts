import { expect, test } from 'vitest'
import { columnsFor, parseSort, sortRows, sortText } from './columns.ts'
import type { TableColumn } from './columns.ts'
import { toCsv } from './csv.ts'

type Row = { name: string; worth: number | null }
const columns: TableColumn<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'worth', header: 'W', title: 'Worth', value: (row) => row.worth },
]
const rows: Row[] = [
  { name: 'Ann', worth: null },
  { name: 'bo 10', worth: 5 },
  { name: 'bo 9', worth: 7 },
]

test('sorts numbers by size and keeps what is missing last both ways', () => {
  expect(sortRows(rows, columns, { column: 'worth', descending: true }).map((row) => row.worth)).toEqual([7, 5, null])
  expect(sortRows(rows, columns, { column: 'worth', descending: false }).map((row) => row.worth)).toEqual([5, 7, null])
})

test('sorts words without regard to case, numbers in them by size', () => {
  expect(sortRows(rows, columns, { column: 'name', descending: false }).map((row) => row.name)).toEqual([
    'Ann',
    'bo 9',
    'bo 10',
  ])
})

test('reads and writes the sort of a URL', () => {
  const ids = columns.map(({ id }) => id)
  expect(parseSort('worth.desc', ids)).toEqual({ column: 'worth', descending: true })
  expect(parseSort('salary.desc', ids)).toBeNull()
  expect(parseSort(undefined, ids)).toBeNull()
  expect(sortText({ column: 'worth', descending: false })).toBe('worth.asc')
})

test('writes CSV that quotes and never runs as a formula', () => {
  const risky: Row[] = [
    { name: '=cmd("x")', worth: -3 },
    { name: 'a, b', worth: null },
  ]
  expect(toCsv(columns, risky)).toBe('Name,Worth\r\n"\'=cmd(""x"")",-3\r\n"a, b",\r\n')
})

test('a phone leaves out what its own column tells, a desk leaves out that column', () => {
  const wide: TableColumn<Row>[] = [
    { id: 'both', header: 'Both', value: (row) => row.name, phone: 'only' },
    { id: 'name', header: 'Name', value: (row) => row.name, phone: 'told' },
    { id: 'worth', header: 'W', value: (row) => row.worth },
  ]
  expect(columnsFor(wide, true).map(({ id }) => id)).toEqual(['both', 'worth'])
  expect(columnsFor(wide, false).map(({ id }) => id)).toEqual(['name', 'worth'])
})
