import { tableSearch } from '../../ui/data-table/table-search.ts'
import type { TableSearch } from '../../ui/data-table/table-search.ts'

/** The kind is a word that the page looks up: its list comes with the page, not with the first load. */
export type TreasurySearch = TableSearch & { kind?: string | undefined }

export function treasurySearch(search: Record<string, unknown>): TreasurySearch {
  const { kind } = search
  return { ...tableSearch(search), ...(typeof kind === 'string' && /^[a-z-]{1,40}$/.test(kind) ? { kind } : {}) }
}
