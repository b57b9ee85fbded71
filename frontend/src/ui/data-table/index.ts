export { DataTable } from './data-table.tsx'
export type { ColumnSet, TableColumn } from './columns.ts'
export { tableSearch } from './use-table-url.ts'
export type { TableSearch } from './use-table-url.ts'
