import { statementName } from '../connect/tx.ts'
import type { Db } from '../connect/create-db.ts'

/** Runs a view's statement, prepared once a connection. */
export async function list<R extends object>(db: Db, text: string, values: readonly unknown[]): Promise<R[]> {
  const { rows } = await db.pool.query<R>({ name: statementName(text), text, values: values as unknown[] })
  return rows
}

/** The same for a statement that gives one row or none. */
export async function find<R extends object>(db: Db, text: string, values: readonly unknown[]): Promise<R | null> {
  const [row] = await list<R>(db, text, values)
  return row ?? null
}

/** Where a list ordered by instant and id goes on. */
export interface Mark {
  readonly at: number
  readonly id: string
}

export interface Page<Line> {
  readonly lines: Line[]
  readonly next: Mark | null
}

/** A page out of rows asked for with one more than `limit`. */
export function pageOf<Line>(rows: readonly Line[], limit: number, markOf: (line: Line) => Mark): Page<Line> {
  const lines = rows.slice(0, limit)
  const last = lines.at(-1)
  return { lines, next: rows.length > limit && last !== undefined ? markOf(last) : null }
}
