import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TableSearch } from './table-search.ts'

/** Reads and writes sort and column set in the URL, without adding steps to Back. */
export function useTableUrl(): TableSearch & { change: (next: TableSearch) => void } {
  const search: TableSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const change = (next: TableSearch) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...next }), replace: true, resetScroll: false })
  return {
    ...(search.sort === undefined ? {} : { sort: search.sort }),
    ...(search.cols === undefined ? {} : { cols: search.cols }),
    change,
  }
}
