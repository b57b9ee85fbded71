import type { Rows } from '../world/tables.ts'

/** What every step and command must keep: Σ balances of guilds = Σ mints − Σ burns, each balance the replay of its transfers. */
export function brokenCoinLaw({ ledgerAccount, transfer }: Pick<Rows, 'ledgerAccount' | 'transfer'>): string | null {
  const kindOf = new Map(ledgerAccount.map(({ id, kind }) => [id, kind]))
  const replayed = new Map<string, number>()
  let supply = 0
  for (const { id, fromAccountId, toAccountId, amount } of transfer) {
    if (amount <= 0) return `transfer ${id} moves ${amount}`
    const [from, to] = [kindOf.get(fromAccountId), kindOf.get(toAccountId)]
    if (from === undefined || to === undefined) return `transfer ${id} names an unknown account`
    if (from.startsWith('burn:') || to.startsWith('mint:')) return `transfer ${id} goes from ${from} to ${to}`
    if (!isGuilds(from)) supply += amount
    if (!isGuilds(to)) supply -= amount
    replayed.set(fromAccountId, (replayed.get(fromAccountId) ?? 0) - amount)
    replayed.set(toAccountId, (replayed.get(toAccountId) ?? 0) + amount)
  }
  const wrong = ledgerAccount.find(({ id, balance }) => balance !== null && balance !== (replayed.get(id) ?? 0))
  if (wrong !== undefined)
    return `${wrong.kind} ${wrong.id} holds ${wrong.balance}, its transfers say ${replayed.get(wrong.id) ?? 0}`
  const held = ledgerAccount.reduce((sum, { balance }) => sum + (balance ?? 0), 0)
  return held === supply ? null : `guilds hold ${held}, faucets less sinks gave ${supply}`
}

function isGuilds(kind: string): boolean {
  return !kind.startsWith('mint:') && !kind.startsWith('burn:')
}
