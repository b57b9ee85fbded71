import pg from 'pg'

/** Looks at a world from beside, as the owner of the database: progress, and locks that hold a step in the middle. */
export interface Watch extends AsyncDisposable {
  /** Whether all that is due by then is done. */
  isDone(worldId: string, until: number): Promise<boolean>
  /** Steps of a verb in a span of time: how many there are, how many are done. */
  countSteps(
    worldId: string,
    verb: string,
    span: { readonly after: number; readonly until: number },
  ): Promise<{ all: number; done: number }>
  /** Locks a table of schema `game` against writers, so that the next step that writes it stands still in its transaction. */
  hold(table: string): Promise<Hold>
}

export interface Hold {
  /** Backends that wait for the table now. */
  countWaiting(): Promise<number>
  /** Lets them go on. Does nothing when Postgres died meanwhile: the lock died with it. */
  release(): Promise<void>
}

export function openWatch(ownerUrl: string): Watch {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 3, connectionTimeoutMillis: 2_000 })
  pool.on('error', () => {}) // Postgres is killed on purpose; the next question says so itself
  return {
    async isDone(worldId, until) {
      const { rows } = await pool.query<{ due: boolean }>(
        'SELECT at <= $2 AS due FROM game.due WHERE world_id = $1 AND done_at IS NULL ORDER BY at, phase LIMIT 1',
        [worldId, until],
      )
      return rows[0]?.due !== true
    },
    async countSteps(worldId, verb, { after, until }) {
      const { rows } = await pool.query<{ all: number; done: number }>(
        `SELECT count(*)::int AS all, count(done_at)::int AS done FROM game.due
         WHERE world_id = $1 AND verb = $2 AND at > $3 AND at <= $4`,
        [worldId, verb, after, until],
      )
      return rows[0] ?? { all: 0, done: 0 }
    },
    async hold(table) {
      const holder = await pool.connect()
      holder.on('error', () => {}) // killed with its Postgres
      const relation = `game.${pg.escapeIdentifier(table)}`
      await holder.query('BEGIN')
      await holder.query(`LOCK TABLE ${relation} IN SHARE ROW EXCLUSIVE MODE`)
      return {
        async countWaiting() {
          const { rows } = await pool.query<{ waiting: number }>(
            'SELECT count(DISTINCT pid)::int AS waiting FROM pg_locks WHERE NOT granted AND relation = $1::regclass',
            [relation],
          )
          return rows[0]?.waiting ?? 0
        },
        async release() {
          const failure = await holder.query('ROLLBACK').then(
            () => false,
            () => true, // the connection died with its Postgres, and the lock with it
          )
          holder.release(failure)
        },
      }
    },
    [Symbol.asyncDispose]: async () => await pool.end(),
  }
}
