import type { GuildId, HeroId, LedgerAccountId, TransferId } from '../../ids/ids.ts'
import type { Coins } from '../../money/coins.ts'
import type { GameInstant } from '../../time/game-instant.ts'
import type { AttributeKey, LedgerKind, TrainingFactors, TransferKind } from '../words.ts'
import { big, id, int, json, nullable, table, text } from '../table-spec.ts'

/** Coins, and what each week leaves behind: salaries paid, training done. */
export const weekTables = {
  ledgerAccount: table(['id'], {
    id: id<LedgerAccountId>(),
    kind: text<LedgerKind>(),
    guildId: nullable(id<GuildId>()),
    /** Stored for guild accounts only; null for faucets and sinks, whose sum is a query. */
    balance: nullable(big<Coins>()),
  }),
  transfer: table(
    ['id'],
    {
      id: id<TransferId>(),
      fromAccountId: id<LedgerAccountId>(),
      toAccountId: id<LedgerAccountId>(),
      amount: big<Coins>(),
      kind: text<TransferKind>(),
      /** Id of what caused it: a match, a hero, a guild, a due row. */
      causeId: id<string>(),
      at: big<GameInstant>(),
      season: int(),
      week: int(),
    },
    { appendOnly: true },
  ),
  salaryRun: table(
    ['guildId', 'season', 'week'],
    { guildId: id<GuildId>(), season: int(), week: int(), heroes: int(), total: big<Coins>() },
    { appendOnly: true },
  ),
  trainingReport: table(
    ['heroId', 'season', 'week'],
    {
      heroId: id<HeroId>(),
      season: int(),
      week: int(),
      guildId: id<GuildId>(),
      attribute: text<AttributeKey>(),
      /** Ten-thousandths of a level, after every factor. */
      gain: int(),
      factors: json<TrainingFactors>(),
    },
    { appendOnly: true },
  ),
}
