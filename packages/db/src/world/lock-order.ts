import type { TableName } from '@mythic/domain'

/**
 * The one lock order: timeline (an advisory lock, `timeline-lock.ts`) → world and league → guild → ledger account → hero →
 * line-up → what hangs on them; ascending key within each. Every transaction that locks more than one row follows it, so
 * that none can wait for another in a ring. Tables that are only inserted into are never locked.
 */
const lockOrder = [
  'world',
  'season',
  'division',
  'seat',
  'match',
  'guild',
  'ledgerAccount',
  'hero',
  'lineUp',
  'gambitSet',
  'hall',
  'heroSeason',
  'moment',
] as const satisfies readonly TableName[]

const places = new Map<TableName, number>(lockOrder.map((table, place) => [table, place]))

/** Its place in the lock order; throws for a table whose rows nobody may lock. */
export function lockPlace(table: TableName): number {
  const place = places.get(table)
  if (place === undefined) throw new Error(`rows of ${table} are never locked`)
  return place
}
