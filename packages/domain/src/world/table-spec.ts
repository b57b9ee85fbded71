/**
 * A world's tables, described once. From this description come the row types, the generic reads and writes of both
 * appliers (memory and SQL), the check of the migrated schema, and `hashWorld`.
 */
export type ColumnKind =
  /** uuid */
  | 'id'
  /** integer, 32 bits */
  | 'int'
  /** bigint in SQL, a safe integer here: coins, game instants */
  | 'big'
  | 'text'
  | 'flag'
  /** jsonb of integers, texts, arrays and plain objects; hashed in canonical form */
  | 'json'

export interface Column<T> {
  readonly kind: ColumnKind
  readonly nullable: boolean
  /** Only carries the type; never present at run time. */
  readonly __type?: T
}

export interface TableSpec {
  /** Columns of the primary key after `world_id`, which every table of schema `game` starts with. */
  readonly key: readonly string[]
  readonly columns: Readonly<Record<string, Column<unknown>>>
  /** Rows are only ever inserted; the application's role may neither update nor delete them. */
  readonly appendOnly: boolean
  /** Counts in `hashWorld`. Every table is on one side of this line or the other. */
  readonly hashed: boolean
}

type Simplify<T> = { [K in keyof T]: T[K] } & {}
export type RowOf<S extends TableSpec> = Simplify<{
  -readonly [K in keyof S['columns']]: S['columns'][K] extends Column<infer T> ? T : never
}>

const column = <T>(kind: ColumnKind, nullable = false): Column<T> => ({ kind, nullable })

export const id = <T extends string>(): Column<T> => column('id')
export const int = <T extends number = number>(): Column<T> => column('int')
export const big = <T extends number = number>(): Column<T> => column('big')
export const text = <T extends string = string>(): Column<T> => column('text')
export const flag = (): Column<boolean> => column('flag')
export const json = <T>(): Column<T> => column('json')
export const nullable = <T>(of: Column<T>): Column<T | null> => ({ kind: of.kind, nullable: true })

export function table<const K extends string, const C extends Record<string, Column<never> | Column<unknown>>>(
  key: readonly (K & keyof C)[],
  columns: C,
  traits: { appendOnly?: boolean; hashed?: boolean } = {},
): { key: readonly string[]; columns: C; appendOnly: boolean; hashed: boolean } {
  return { key, columns, appendOnly: traits.appendOnly ?? false, hashed: traits.hashed ?? true }
}
