import type { Row, TableName } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'
import type { TableEffects } from '../world/apply-effects.ts'
import { changeRows, insertRows } from '../world/write-rows.ts'

const ledgerTables = ['ledgerAccount', 'transfer'] as const satisfies readonly TableName[]
type LedgerTable = (typeof ledgerTables)[number]

export function isLedgerTable(table: TableName): table is LedgerTable {
  return (ledgerTables as readonly TableName[]).includes(table)
}

/** Accounts are opened and transfers written first; balances change when their turn in the lock order comes. */
export interface LedgerWriting {
  readonly inserts: readonly (() => Promise<void>)[]
  readonly changed: readonly LedgerTable[]
  change(): Promise<void>
}

/**
 * The only writer of `ledger_account` and `transfer`. A balance moves with its transfers and by nothing else: what an account
 * gains in one transaction must be what the transfers of that transaction bring it.
 */
export function writeLedger(tx: WorldTx, effects: ReadonlyMap<TableName, TableEffects>): LedgerWriting {
  const accounts = effects.get('ledgerAccount') ?? nothing
  const transfers = effects.get('transfer') ?? nothing
  if (accounts.deletes.length > 0) throw new Error('a ledger account is never deleted')
  checkBalances(accounts, transfers.inserts as unknown as Row<'transfer'>[])
  if (transfers.changes.length + transfers.deletes.length > 0) throw new Error('a transfer is never changed or deleted')
  return {
    inserts: [
      async () => await insertRows(tx, 'ledgerAccount', accounts.inserts),
      async () => await insertRows(tx, 'transfer', transfers.inserts),
    ],
    changed: accounts.changes.length > 0 ? ['ledgerAccount'] : [],
    change: async () => await changeRows(tx, 'ledgerAccount', accounts.changes),
  }
}

const nothing: TableEffects = { inserts: [], changes: [], deletes: [] }

function checkBalances(accounts: TableEffects, transfers: readonly Row<'transfer'>[]): void {
  const moved = new Map<string, number>()
  const move = (account: string, by: number): void => void moved.set(account, (moved.get(account) ?? 0) + by)
  for (const { fromAccountId, toAccountId, amount } of transfers) {
    move(fromAccountId, -amount)
    move(toAccountId, amount)
  }
  for (const { id, balance } of accounts.inserts as unknown as Row<'ledgerAccount'>[]) {
    if (balance !== null && balance !== (moved.get(id) ?? 0))
      throw new Error(`ledger account ${id} opens with ${balance}, its transfers bring ${moved.get(id) ?? 0}`)
  }
  for (const { key, set, by } of accounts.changes) {
    const account = String(key['id'])
    if (Object.keys(set).length > 0) throw new Error(`ledger account ${account}: a balance is moved, never set`)
    if (by['balance'] !== (moved.get(account) ?? 0))
      throw new Error(
        `ledger account ${account} gains ${String(by['balance'])}, its transfers bring ${moved.get(account) ?? 0}`,
      )
  }
}
