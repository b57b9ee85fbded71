import type { LedgerLine } from '../../api/types.ts'
import { messages } from '../../messages/index.ts'

export type TransferKind = LedgerLine['kind']
export const TRANSFER_KINDS = Object.keys(messages.treasury.kinds) as TransferKind[]

/** A kind by its word; undefined for any other word. */
export function transferKind(word: string | undefined): TransferKind | undefined {
  return TRANSFER_KINDS.find((kind) => kind === word)
}
