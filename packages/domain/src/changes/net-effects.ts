import { compareByKey, keyOf, tableNames } from '../world/keys.ts'
import { tables } from '../world/tables.ts'
import type { TableName } from '../world/tables.ts'
import type { Change } from './change.ts'
import type { Effect } from './effect.ts'
import { effectsOf } from './effects-of.ts'

type Cells = Record<string, unknown>

/** What became of one row so far. `set` and `by` never share a column. */
type Fate =
  | { readonly state: 'inserted'; readonly row: Cells }
  | { readonly state: 'deleted'; readonly key: Cells }
  | { readonly state: 'changed'; readonly key: Cells; readonly set: Cells; readonly by: Cells }

/**
 * Folds facts into what they come to: at most one insert or delete a row, or one update and one add over different columns.
 * Applying the result is the same as applying each effect in turn. Ordered by table, then deletes, inserts, updates, adds,
 * then key. An update after an add on one column, or any second thought about an append-only row, is a defect and throws.
 */
export function netEffects(changes: readonly Change[]): Effect[] {
  const fates = new Map<TableName, Map<string, Fate>>(tableNames.map((table) => [table, new Map()]))
  for (const change of changes) {
    for (const effect of effectsOf(change)) {
      const ofTable = fates.get(effect.table) as Map<string, Fate>
      const key = keyOf(effect.table, (effect.do === 'insert' ? effect.row : effect.key) as never)
      const fate = fold(effect, ofTable.get(key))
      if (fate === null) ofTable.delete(key)
      else ofTable.set(key, fate)
    }
  }
  return tableNames.flatMap((table) => listed(table, fates.get(table) as Map<string, Fate>))
}

function fold(effect: Effect, before: Fate | undefined): Fate | null {
  if (effect.do !== 'insert' && tables[effect.table].appendOnly)
    throw fault(effect, 'rows of this table are only ever inserted')
  switch (effect.do) {
    case 'insert':
      if (before !== undefined) throw fault(effect, 'inserted after another effect on the same row')
      return { state: 'inserted', row: { ...effect.row } }
    case 'delete':
      if (before?.state === 'deleted') throw fault(effect, 'deleted twice')
      return before?.state === 'inserted' ? null : { state: 'deleted', key: { ...effect.key } }
    case 'update':
      return folded(effect, before, effect.set, (cells, by, column, value) => {
        if (column in by) throw fault(effect, `${column} set after it was added to`)
        cells[column] = value
      })
    case 'add':
      return folded(effect, before, effect.by, (cells, by, column, value) => {
        if (column in cells) cells[column] = sum(effect, cells[column], value)
        else by[column] = column in by ? sum(effect, by[column], value) : value
      })
  }
}

type Put = (cells: Cells, by: Cells, column: string, value: unknown) => void

function folded(effect: Exclude<Effect, { do: 'insert' }>, before: Fate | undefined, values: object, put: Put): Fate {
  if (before?.state === 'deleted') throw fault(effect, 'changed after it was deleted')
  const fate = before ?? { state: 'changed' as const, key: { ...effect.key }, set: {}, by: {} }
  const cells = fate.state === 'inserted' ? fate.row : fate.set
  const by = fate.state === 'inserted' ? {} : fate.by
  for (const [column, value] of Object.entries(values)) if (value !== undefined) put(cells, by, column, value)
  return fate
}

function sum(effect: Effect, a: unknown, b: unknown): number {
  if (typeof a !== 'number' || typeof b !== 'number') throw fault(effect, 'only numbers can be added to')
  return a + b
}

function fault(effect: Effect, what: string): Error {
  return new Error(
    `${effect.do} on ${effect.table} ${JSON.stringify(effect.do === 'insert' ? effect.row : effect.key)}: ${what}`,
  )
}

function listed(table: TableName, fates: ReadonlyMap<string, Fate>): Effect[] {
  const byKey = compareByKey(table) as (a: Cells, b: Cells) => number
  const inOrder = [...fates.values()].sort((a, b) => byKey(keyCells(a), keyCells(b)))
  const inserts: Effect[] = []
  const deletes: Effect[] = []
  const updates: Effect[] = []
  const adds: Effect[] = []
  for (const fate of inOrder) {
    if (fate.state === 'inserted') inserts.push({ do: 'insert', table, row: fate.row } as unknown as Effect)
    else if (fate.state === 'deleted') deletes.push({ do: 'delete', table, key: fate.key } as unknown as Effect)
    else {
      const by = withoutZeros(fate.by)
      if (Object.keys(fate.set).length > 0)
        updates.push({ do: 'update', table, key: fate.key, set: fate.set } as unknown as Effect)
      if (Object.keys(by).length > 0) adds.push({ do: 'add', table, key: fate.key, by } as unknown as Effect)
    }
  }
  return [...deletes, ...inserts, ...updates, ...adds]
}

function keyCells(fate: Fate): Cells {
  return fate.state === 'inserted' ? fate.row : fate.key
}

function withoutZeros(by: Cells): Cells {
  return Object.fromEntries(Object.entries(by).filter(([, value]) => value !== 0))
}
