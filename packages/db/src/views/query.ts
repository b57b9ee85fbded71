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

/** Rows that a statement of a page asks for, at least one more than a page holds. Few sizes, so that few statements are prepared. */
const SIZES = [8, 32, 64, 128, 256, 512, 1024, 16_384] as const

/**
 * The end of a paged statement. The number stands in the text: with a parameter the planner reckons with a tenth of all rows, and
 * sorts the whole world for a page of thirty. Throws when the page is larger than the largest.
 */
export function pageLimit(limit: number): string {
  const size = SIZES.find((each) => each > limit)
  if (size === undefined) throw new RangeError(`a page holds less than ${SIZES.at(-1)} lines, not ${limit}`)
  return `LIMIT ${size}`
}

/** A page out of rows asked for with `pageLimit(limit)`. */
export function pageOf<Line>(rows: readonly Line[], limit: number, markOf: (line: Line) => Mark): Page<Line> {
  const lines = rows.slice(0, limit)
  const last = lines.at(-1)
  return { lines, next: rows.length > limit && last !== undefined ? markOf(last) : null }
}
