import type { Effect } from '@mythic/domain'

import { checkColumns, checkRow } from './check-row.ts'
import type { AnyRow, MemoryTable } from './memory-table.ts'
import type { MemoryWorld } from './memory-world.ts'

/**
 * The memory applier: net effects of one step or command, at most one a row, all or none. It knows the four kinds of effect
 * and nothing of the game. Throws where Postgres would: a row twice, a row that is not there, a history rewritten.
 */
export function applyEffects(world: MemoryWorld, effects: readonly Effect[]): void {
  const writes = effects.map((effect) => prepare(world.tables[effect.table], effect))
  for (const write of writes) write()
}

function prepare(table: MemoryTable, effect: Effect): () => void {
  if (effect.do === 'insert') {
    checkRow(table.name, table.spec, effect.row)
    if (table.get(effect.row) !== undefined)
      throw new Error(`${table.name}: this row exists already: ${shown(table, effect.row)}`)
    const row = frozen(effect.row)
    return () => table.put(row)
  }
  const key: AnyRow = effect.key
  if (table.spec.appendOnly)
    throw new Error(`${table.name} is append-only: no ${effect.do} of ${shown(table, key)}`)
  const before = table.get(key)
  if (before === undefined) throw new Error(`${table.name}: no row to ${effect.do}: ${shown(table, key)}`)
  if (effect.do === 'delete') return () => table.remove(key)
  const set = effect.do === 'update' ? (effect.set as AnyRow) : added(table, before, effect.by)
  checkColumns(table.name, table.spec, set)
  const row = frozen({ ...before, ...set })
  return () => table.put(row)
}

function added(table: MemoryTable, before: AnyRow, by: AnyRow): AnyRow {
  const sums: Record<string, unknown> = {}
  for (const [column, amount] of Object.entries(by)) {
    const value = before[column]
    if (typeof value !== 'number' || typeof amount !== 'number')
      throw new Error(`${table.name}.${column}: nothing can be added to ${String(value)}`)
    sums[column] = value + amount
  }
  return sums
}

function shown(table: MemoryTable, row: AnyRow): string {
  return table.spec.key.map((column) => `${column} ${String(row[column])}`).join(', ')
}

/** A decision that edited its slice in place would change the world behind the applier's back: it throws instead. */
function frozen(row: AnyRow): AnyRow {
  for (const value of Object.values(row)) freezeDeep(value)
  return Object.freeze(row)
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freezeDeep(part)
}
