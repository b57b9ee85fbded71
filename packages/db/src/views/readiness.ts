import type { Db } from '../connect/create-db.ts'
import { find } from './query.ts'

/** How many migrations the database has; throws when it is not ours or not in UTF-8. */
export async function checkDatabase(db: Db): Promise<number> {
  const row = await find<{ encoding: string; migrations: number }>(
    db,
    `SELECT current_setting('server_encoding') AS encoding, (SELECT count(*) FROM ops.migration) AS migrations`,
    [],
  )
  if (row?.encoding !== 'UTF8') throw new Error(`the database is in ${row?.encoding}, not in UTF8`)
  if (row.migrations === 0) throw new Error('the database has no tables yet: run the migrations')
  return row.migrations
}
