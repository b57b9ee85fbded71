import type { LedgerLine } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'
import { tableSearch } from '../../ui/data-table/table-search.ts'
import type { TableSearch } from '../../ui/data-table/table-search.ts'

export type TransferKind = LedgerLine['kind']
export const TRANSFER_KINDS = Object.keys(messages.treasury.kinds) as TransferKind[]

export type TreasurySearch = TableSearch & { kind?: TransferKind | undefined }

export function treasurySearch(search: Record<string, unknown>): TreasurySearch {
  const kind = TRANSFER_KINDS.find((known) => known === search['kind'])
  return { ...tableSearch(search), ...(kind === undefined ? {} : { kind }) }
}
