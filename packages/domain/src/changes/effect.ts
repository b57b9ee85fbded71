import type { Row, TableName } from '../world/tables.ts'

/**
 * What a change does to rows. Both appliers understand exactly these four; a change says its effects once, in
 * `changes/effects-of.ts`, and so means the same in memory and in Postgres.
 */
export type Effect = { [T in TableName]: EffectOn<T> }[TableName]

export type EffectOn<T extends TableName> =
  | { readonly do: 'insert'; readonly table: T; readonly row: Row<T> }
  | { readonly do: 'update'; readonly table: T; readonly key: Partial<Row<T>>; readonly set: Partial<Row<T>> }
  /** Adds to integer columns; commutes with other adds, so hot rows need no read. */
  | { readonly do: 'add'; readonly table: T; readonly key: Partial<Row<T>>; readonly by: Partial<Row<T>> }
  | { readonly do: 'delete'; readonly table: T; readonly key: Partial<Row<T>> }
