export { DataTable } from './data-table.tsx'
export type { ColumnSet, TableColumn } from './columns.ts'
