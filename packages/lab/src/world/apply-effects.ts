import type { Effect } from '@mythic/domain'

import { checkColumns, checkRow } from './check-row.ts'
import type { AnyRow, MemoryTable } from './memory-table.ts'
import type { MemoryWorld } from './memory-world.ts'

/** What a row will be once all effects are done; null when it will be gone. */
interface Outcome {
  readonly table: MemoryTable
  readonly key: AnyRow
  row: AnyRow | null
}

/**
 * The memory applier: the effects of one step or command in their order, all or none. It knows the four kinds of effect and
 * nothing of the game. Throws where Postgres would: a row twice, a row that is not there, a history rewritten.
 */
export function applyEffects(world: MemoryWorld, effects: readonly Effect[]): void {
  const outcomes = new Map<string, Outcome>()
  for (const effect of effects) foresee(world.tables[effect.table], effect, outcomes)
  for (const { table, key, row } of outcomes.values()) {
    if (row === null) table.remove(key)
    else table.put(frozen(row))
  }
}

function foresee(table: MemoryTable, effect: Effect, outcomes: Map<string, Outcome>): void {
  const key: AnyRow = effect.do === 'insert' ? effect.row : effect.key
  const name = `${table.name} ${shown(table, key)}`
  const seen = outcomes.get(name)
  const before = seen === undefined ? table.get(key) : (seen.row ?? undefined)
  const become = (row: AnyRow | null): void => void outcomes.set(name, { table, key, row })

  if (effect.do === 'insert') {
    checkRow(table.name, table.spec, effect.row)
    if (before !== undefined) throw new Error(`this row exists already: ${name}`)
    return become(effect.row)
  }
  if (table.spec.appendOnly) throw new Error(`an append-only table suffers no ${effect.do}: ${name}`)
  if (before === undefined) throw new Error(`no row to ${effect.do}: ${name}`)
  if (effect.do === 'delete') return become(null)
  const set = effect.do === 'update' ? (effect.set as AnyRow) : added(table, before, effect.by)
  checkColumns(table.name, table.spec, set)
  become({ ...before, ...set })
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
  freezeDeep(row)
  return row
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) freezeDeep(part)
}
