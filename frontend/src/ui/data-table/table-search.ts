/** The part of a page's search that its table owns; routes spread `tableSearch` into their validation. */
export type TableSearch = { sort?: string; cols?: string }

export function tableSearch(search: Record<string, unknown>): TableSearch {
  return {
    ...(typeof search['sort'] === 'string' ? { sort: search['sort'] } : {}),
    ...(typeof search['cols'] === 'string' ? { cols: search['cols'] } : {}),
  }
}
