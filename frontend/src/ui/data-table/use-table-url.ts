import { useNavigate, useSearch } from '@tanstack/react-router'

/** The part of a page's search that its table owns; routes spread `tableSearch` into their validation. */
export type TableSearch = { sort?: string; cols?: string }

export function tableSearch(search: Record<string, unknown>): TableSearch {
  return {
    ...(typeof search['sort'] === 'string' ? { sort: search['sort'] } : {}),
    ...(typeof search['cols'] === 'string' ? { cols: search['cols'] } : {}),
  }
}

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
