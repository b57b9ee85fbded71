import type { Db } from '../connect/create-db.ts'
import { find } from './query.ts'

/** Throws when this role may not move clocks, which developer routes need: the migrations ran without DEV_MODE. */
export async function checkMayMoveClocks(db: Db): Promise<void> {
  const row = await find<{ may: boolean }>(
    db,
    "SELECT has_function_privilege('game.move_clock(uuid, bigint, integer, text)', 'EXECUTE') AS may",
    [],
  )
  if (row?.may !== true) throw new Error('the API may not move clocks: run the migrations with DEV_MODE=true')
}

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
