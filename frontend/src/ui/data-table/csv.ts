import type { CellValue, TableColumn } from './columns.ts'

/** RFC 4180, with a guard against cells that a spreadsheet would run as a formula. */
export function toCsv<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map((column) => column.title ?? column.header),
    ...rows.map((row) => columns.map((column) => column.value(row))),
  ]
  return lines.map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n'
}

function quoted(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Hands a text to the browser as a file. */
export function downloadText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
