import { findPublishedEngine } from '@mythic/battle-engine/published'
import { tables } from '@mythic/domain'
import type { Row, Rows, TableName, Where, WorldId, WorldReader } from '@mythic/domain'

import { createMemoryTable } from './memory-table.ts'
import type { AnyRow, MemoryTable } from './memory-table.ts'

/** The rows of one world in memory: what schema `game` of Postgres holds under one `world_id`. Rows are never edited in place. */
export interface MemoryWorld {
  readonly worldId: WorldId
  readonly tables: Readonly<Record<TableName, MemoryTable>>
  list<T extends TableName>(table: T, where?: Where<T>): Row<T>[]
  find<T extends TableName>(table: T, where: Where<T>): Row<T> | null
  /** Every row of every table: for hashing. */
  rows(): Rows
}

export const tableNames = Object.keys(tables) as TableName[]

export function createMemoryWorld(worldId: WorldId): MemoryWorld {
  const held = Object.fromEntries(tableNames.map((name) => [name, createMemoryTable(name, tables[name])])) as Record<
    TableName,
    MemoryTable
  >
  const list = <T extends TableName>(table: T, where: Where<T> = {}): Row<T>[] =>
    held[table].list(where as AnyRow) as Row<T>[]
  return {
    worldId,
    tables: held,
    list,
    find: (table, where) => list(table, where)[0] ?? null,
    rows: () => Object.fromEntries(tableNames.map((name) => [name, held[name].list({})])) as Rows,
  }
}

export function readerOf(world: MemoryWorld): WorldReader {
  return {
    worldId: world.worldId,
    find: async (table, key) => world.find(table, key),
    list: async (table, where) => world.list(table, where),
    findEngine: findPublishedEngine,
  }
}
