import { deriveId } from '../ids/ids.ts'
import type { GuildId, LedgerAccountId, WorldId } from '../ids/ids.ts'
import type { Purse } from '../changes/change.ts'
import { coins } from '../money/coins.ts'
import { gameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { LedgerKind } from '../world/words.ts'

export const guildPurses = ['treasury', 'escrow', 'reserves'] as const satisfies readonly LedgerKind[]
export const worldPurses = [
  'mint:founding',
  'mint:gate',
  'mint:patrons',
  'mint:prizes',
  'burn:salary',
  'burn:upkeep',
  'burn:healing',
  'burn:interest',
  'burn:rounding',
  'burn:annals',
] as const satisfies readonly LedgerKind[]

export type GuildPurse = (typeof guildPurses)[number]
export type WorldPurse = (typeof worldPurses)[number]

/** Ids of purses need no reading: they follow from the world or guild they belong to. */
export function worldPurse(worldId: WorldId, kind: WorldPurse): Purse {
  return { accountId: accountId(worldId, worldId, kind), storesBalance: false }
}

export function guildPurse(worldId: WorldId, guildId: GuildId, kind: GuildPurse): Purse {
  return { accountId: accountId(worldId, guildId, kind), storesBalance: true }
}

export function worldAccounts(worldId: WorldId): Row<'ledgerAccount'>[] {
  return worldPurses.map((kind) => ({ id: worldPurse(worldId, kind).accountId, kind, guildId: null, balance: null }))
}

export function guildAccounts(worldId: WorldId, guildId: GuildId): Row<'ledgerAccount'>[] {
  return guildPurses.map((kind) => ({
    id: guildPurse(worldId, guildId, kind).accountId,
    kind,
    guildId,
    balance: coins(0),
  }))
}

function accountId(worldId: WorldId, parent: string, kind: LedgerKind): LedgerAccountId {
  return deriveId(worldId, gameInstant(0), { kind: 'ledger-account', parent, ordinal: kind })
}
