import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

import { typeReaders } from './int8.ts'
import type { Database } from './database.ts'

/** A pool of connections under one role, and typed reads over it. Give it to `await using`. */
export interface Db extends AsyncDisposable {
  readonly pool: pg.Pool
  /** Typed reads of views; writes go through commands, steps and the outbox. */
  readonly reads: Kysely<Database>
  close(): Promise<void>
}

export interface DbOptions {
  /** Connections at most. */
  readonly max?: number
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string
  /** Hears of connections lost while idle (the server restarted); the next query opens a new one. */
  readonly onConnectionLost?: (error: Error) => void
}

/** A worker that hangs with a transaction open must not hold its locks for ever. */
const IDLE_IN_TRANSACTION_MS = 30_000
const LOCK_WAIT_MS = 15_000
const STATEMENT_MS = 60_000
/** Batches find their rows by key: reading them through the index is right on any disk of today. Compiling plans never pays here. */
const PLANNER = '-c random_page_cost=1.1 -c jit=off'

export function createDb(url: string, options: DbOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 8,
    application_name: options.applicationName ?? 'mythic',
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    lock_timeout: LOCK_WAIT_MS,
    statement_timeout: STATEMENT_MS,
    options: PLANNER,
    // Statements of a transaction that do not wait for each other's answers need not wait in line for the server either.
    pipeline: true,
    types: typeReaders,
  })
  // Without a listener a lost idle connection would end the process; nothing was in flight on it.
  pool.on('error', (error) => options.onConnectionLost?.(error))
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= pool.end())
  return {
    pool,
    reads: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
    close,
    [Symbol.asyncDispose]: close,
  }
}
