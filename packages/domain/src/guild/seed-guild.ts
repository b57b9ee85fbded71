import type { EngineBundle } from '@mythic/battle-engine'
import type { Change } from '../changes/change.ts'
import { firstGambits } from '../orders/first-gambits.ts'
import { planLineUp } from '../orders/plan-line-up.ts'
import { coins } from '../money/coins.ts'
import { moveCoins } from '../money/move-coins.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { hallKinds } from '../world/words.ts'
import type { HallKind, Temperament } from '../world/words.ts'
import type { WorldId } from '../ids/ids.ts'
import { guildAccounts, guildPurse, worldPurse } from './ledger-accounts.ts'

export interface Seeding {
  /** That the season is played on. */
  readonly engine: Pick<EngineBundle, 'readyMadeGambits'>
  readonly worldId: WorldId
  readonly at: GameInstant
  readonly guild: Row<'guild'>
  readonly heroes: readonly Row<'hero'>[]
  readonly halls: Readonly<Record<HallKind, number>>
  readonly grant: number
  /** Whose plan its first orders follow. */
  readonly plan: Temperament
}

/** A guild with all that belongs to it: accounts and grant, halls, heroes with gambits, first orders. */
export function seedGuild({ engine, worldId, at, guild, heroes, halls, grant, plan }: Seeding): Change[] {
  const guildId = guild.id
  return [
    { kind: 'GuildFounded', guild },
    ...guildAccounts(worldId, guildId).map((account): Change => ({ kind: 'LedgerAccountOpened', account })),
    ...moveCoins(worldId, at, {
      from: worldPurse(worldId, 'mint:founding'),
      to: guildPurse(worldId, guildId, 'treasury'),
      amount: coins(grant),
      kind: 'founding-grant',
      causeId: guildId,
    }),
    ...hallKinds.map((kind): Change => ({ kind: 'HallRaised', hall: { guildId, kind, level: halls[kind] } })),
    ...heroes.flatMap((hero) => joined(engine, hero)),
    { kind: 'LineUpDrawnUp', lineUp: { guildId, version: 1, ...firstOrders(guild, heroes, plan) } },
  ]
}

/** A person writes his conditional orders himself: those of a plan speak of gambit sets that nobody has written for him. */
function firstOrders({ kind }: Row<'guild'>, heroes: readonly Row<'hero'>[], plan: Temperament) {
  const drawnUp = planLineUp(heroes, plan)
  return kind === 'person' ? { ...drawnUp, orders: [] } : drawnUp
}

/** A hero enters a guild with the gambits of his class. */
export function joined(engine: Seeding['engine'], hero: Row<'hero'>): Change[] {
  return [
    { kind: 'HeroJoined', hero },
    { kind: 'GambitsWritten', heroId: hero.id, gambits: firstGambits(engine, hero) },
  ]
}
