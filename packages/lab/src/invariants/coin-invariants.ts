import type { LedgerAccountId, Row } from '@mythic/domain'

import type { Lab } from '../lab.ts'
import { firstProblem } from './invariant.ts'
import type { Invariant } from './invariant.ts'

export const coinInvariants: readonly Invariant[] = [
  {
    name: 'every stored balance is the replay of its transfers',
    broken(lab) {
      const replayed = replay(lab)
      return firstProblem(lab.world.list('ledgerAccount'), ({ id, kind, balance }) => {
        const sum = replayed.get(id) ?? 0
        return balance === null || balance === sum ? null : `${kind} ${id} holds ${balance}, its transfers say ${sum}`
      })
    },
  },
  {
    name: 'coins are conserved: what guilds hold is what was minted less what was burnt',
    broken(lab) {
      const { held, minted, burnt } = supplyOf(lab)
      return held === minted - burnt ? null : `guilds hold ${held}, minted ${minted}, burnt ${burnt}`
    },
  },
  {
    name: 'every transfer moves coins forward between accounts of this world',
    broken(lab) {
      const accounts = new Set(lab.world.list('ledgerAccount').map(({ id }) => id))
      return firstProblem(lab.world.list('transfer'), ({ id, amount, fromAccountId, toAccountId }) => {
        if (amount <= 0) return `transfer ${id} moves ${amount}`
        if (fromAccountId === toAccountId) return `transfer ${id} goes nowhere`
        return accounts.has(fromAccountId) && accounts.has(toAccountId)
          ? null
          : `transfer ${id} names an account that is not there`
      })
    },
  },
  {
    name: 'coins come out of mints and go into burns, never the other way',
    broken(lab) {
      const kinds = new Map<string, string>(lab.world.list('ledgerAccount').map(({ id, kind }) => [id, kind]))
      return firstProblem(lab.world.list('transfer'), ({ id, fromAccountId, toAccountId }) => {
        const [from, to] = [kinds.get(fromAccountId), kinds.get(toAccountId)]
        const isBackwards = from?.startsWith('burn:') === true || to?.startsWith('mint:') === true
        return isBackwards ? `transfer ${id} goes from ${from} to ${to}` : null
      })
    },
  },
  {
    name: 'guild accounts store a balance, faucets and sinks do not',
    broken: (lab) =>
      firstProblem(lab.world.list('ledgerAccount'), ({ id, kind, guildId, balance }) =>
        (guildId === null) === (balance === null) ? null : `account ${id} (${kind}) stands on both sides`,
      ),
  },
]

export interface Supply {
  readonly held: number
  readonly minted: number
  readonly burnt: number
}

/** The world's money: what guild accounts hold, and what passed through faucets (`mint:…`) and sinks (`burn:…`). */
export function supplyOf(lab: Lab): Supply {
  const accounts = lab.world.list('ledgerAccount')
  const kindOf = new Map(accounts.map(({ id, kind }) => [id, kind]))
  const through = (side: 'fromAccountId' | 'toAccountId', prefix: string): number =>
    sum(lab.world.list('transfer').filter((row) => kindOf.get(row[side])?.startsWith(prefix) === true))
  return {
    held: accounts.reduce((total, { balance }) => total + (balance ?? 0), 0),
    minted: through('fromAccountId', 'mint:') - through('toAccountId', 'mint:'),
    burnt: through('toAccountId', 'burn:') - through('fromAccountId', 'burn:'),
  }
}

function sum(transfers: readonly Row<'transfer'>[]): number {
  return transfers.reduce((total, { amount }) => total + amount, 0)
}

function replay(lab: Lab): Map<LedgerAccountId, number> {
  const balances = new Map<LedgerAccountId, number>()
  for (const { fromAccountId, toAccountId, amount } of lab.world.list('transfer')) {
    balances.set(fromAccountId, (balances.get(fromAccountId) ?? 0) - amount)
    balances.set(toAccountId, (balances.get(toAccountId) ?? 0) + amount)
  }
  return balances
}
