import type { Change } from '../changes/change.ts'
import type { GuildId, WorldId } from '../ids/ids.ts'
import { coins } from '../money/coins.ts'
import { moveCoins } from '../money/move-coins.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { worldPurse } from './ledger-accounts.ts'

/** A guild with all that must be settled before it is only remembered. */
export interface LeavingGuild {
  readonly guildId: GuildId
  readonly heroes: readonly Row<'hero'>[]
  readonly accounts: readonly Row<'ledgerAccount'>[]
}

/** A guild leaves the league: its heroes are remembered, its coins leave the world, a mint makes good its debts. */
export function intoAnnals(worldId: WorldId, now: GameInstant, { guildId, heroes, accounts }: LeavingGuild): Change[] {
  const [annals, forgiver] = [worldPurse(worldId, 'burn:annals'), worldPurse(worldId, 'mint:founding')]
  return [
    { kind: 'GuildPassedIntoAnnals', guildId },
    ...heroes.map(({ id }): Change => ({ kind: 'HeroPassedIntoAnnals', heroId: id })),
    ...accounts.flatMap(({ id, balance }) => {
      const purse = { accountId: id, storesBalance: true }
      const held = balance ?? 0
      const [from, to] = held >= 0 ? [purse, annals] : [forgiver, purse]
      return moveCoins(worldId, now, { from, to, amount: coins(Math.abs(held)), kind: 'annals', causeId: guildId })
    }),
  ]
}
