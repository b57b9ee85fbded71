import { Type } from 'typebox'
import {
  closed,
  Coins,
  component,
  Count,
  Cursor,
  Instant,
  Limit,
  NextCursor,
  oneOf,
  orNull,
  Season,
  Uuid,
  Week,
} from './scalars.ts'

export const TransferName = oneOf(
  ['founding-grant', 'gate-money', 'patronage', 'salaries', 'hall-upkeep', 'healing', 'debt-interest', 'annals'],
  { $id: 'TransferName' },
)
export const Purse = oneOf(['treasury', 'escrow', 'reserves'], { $id: 'Purse' })
export const LedgerCause = component(
  'LedgerCause',
  {
    kind: oneOf(['match', 'hero', 'guild', 'week']),
    /** Of the match, hero or guild; null for a week's own payment. */
    id: orNull(Uuid),
    label: Type.String(),
  },
  'What moved the coins, to link to.',
)
export const LedgerLine = component('LedgerLine', {
  id: Uuid,
  at: Instant,
  season: Season,
  week: Week,
  kind: TransferName,
  /** Positive: in; negative: out. */
  change: Coins,
  /** Treasury after this line. */
  balance: Coins,
  cause: LedgerCause,
})
export const LedgerPage = component('LedgerPage', { lines: Type.Array(LedgerLine), next: NextCursor })

export const WeekSum = component('WeekSum', {
  season: Season,
  week: Week,
  income: Coins,
  spending: Coins,
  byKind: Type.Array(component('KindSum', { kind: TransferName, amount: Coins })),
})
export const Forecast = component(
  'Forecast',
  { weeksLeft: Count, salariesPerWeek: Coins, otherPerWeek: Coins, atSeasonEnd: Coins },
  'If every week were as the last three were, with today’s salaries.',
)
export const TreasuryView = component('TreasuryView', {
  guildId: Uuid,
  balance: Coins,
  purses: Type.Array(component('PurseSum', { purse: Purse, balance: Coins })),
  weeks: Type.Array(WeekSum),
  forecast: orNull(Forecast),
})
export const LedgerQuery = closed({
  kind: Type.Optional(TransferName),
  season: Type.Optional(Season),
  cursor: Type.Optional(Cursor),
  limit: Limit,
})
