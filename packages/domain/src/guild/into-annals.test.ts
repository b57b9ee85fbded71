import { expect, it } from 'vitest'
import { deriveWorldId } from '../ids/ids.ts'
import { coins } from '../money/coins.ts'
import { aGuildId, starters } from '../testing/a-hero.ts'
import { gameInstant } from '../time/game-instant.ts'
import { intoAnnals } from './into-annals.ts'
import { guildAccounts, guildPurse, worldPurse } from './ledger-accounts.ts'

const worldId = deriveWorldId('annals')
const settled = (balance: number) => {
  const accounts = guildAccounts(worldId, aGuildId).map((account) =>
    account.kind === 'treasury' ? { ...account, balance: coins(balance) } : account,
  )
  return intoAnnals(worldId, gameInstant(3), { guildId: aGuildId, heroes: starters, accounts }).filter(
    ({ kind }) => kind === 'CoinsMoved',
  )
}

it('takes a leaving guild’s coins out of the world and forgives its debts', () => {
  const treasury = guildPurse(worldId, aGuildId, 'treasury')
  expect(settled(700)).toMatchObject([{ from: treasury, to: worldPurse(worldId, 'burn:annals'), amount: 700 }])
  // Out of a mint: nothing ever comes out of a sink.
  expect(settled(-700)).toMatchObject([{ from: worldPurse(worldId, 'mint:founding'), to: treasury, amount: 700 }])
  expect(settled(0)).toEqual([])
})
