import type { DueId } from '../ids/ids.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { StepPayload, StepVerb } from './words.ts'
import { big, id, int, json, table, text } from './table-spec.ts'
import type { RowOf } from './table-spec.ts'
import { guildTables } from './tables/guild-tables.ts'
import { leagueTables } from './tables/league-tables.ts'
import { weekTables } from './tables/week-tables.ts'
import { memoryTables } from './tables/memory-tables.ts'

/**
 * Every table of schema `game` that holds world state. SQL names are the snake_case of these names; `world_id` comes first in
 * each table and is not listed. Attributes in ten-thousandths of a level; chances and factors in permille; instants in game ms.
 * Their order is that of inserts: foreign keys point backwards.
 */
export const tables = {
  ...guildTables,
  ...leagueTables,
  ...weekTables,
  ...memoryTables,
  /** The world's timeline: what is due, when. Progress columns (state, attempt, done) live in SQL beside these. */
  due: table(
    ['id'],
    {
      id: id<DueId>(),
      at: big<GameInstant>(),
      phase: int(),
      orderKey: text(),
      shard: int(),
      verb: text<StepVerb>(),
      payload: json<StepPayload>(),
    },
    { hashed: false },
  ),
}

export type Tables = typeof tables
export type TableName = keyof Tables
export type Row<T extends TableName> = RowOf<Tables[T]>
/** The state of one world, or a slice of it: rows by table. */
export type Rows = { [T in TableName]: Row<T>[] }
