import { createDb } from '@mythic/db'
import type { Db } from '@mythic/db'
import { createTestDatabase } from '@mythic/testkit'
import type { TestDatabase } from '@mythic/testkit'

/** A database of one test file under its three roles. */
export interface Stage extends AsyncDisposable {
  readonly database: TestDatabase
  readonly owner: Db
  readonly app: Db
  readonly jobs: Db
}

export async function openStage(): Promise<Stage> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await createTestDatabase())
  const [app, jobs] = [database.appUrl, database.jobsUrl].map((url) => stack.use(createDb(url, { max: 6 }))) as [Db, Db]
  // Opened beforehand: what is asked at once must not queue behind connections that are still being made.
  await Promise.all(
    [app, jobs].flatMap(({ pool }) => Array.from({ length: 6 }, async () => await pool.query('SELECT pg_sleep(0.1)'))),
  )
  return {
    database,
    owner: stack.use(createDb(database.ownerUrl, { max: 2 })),
    app,
    jobs,
    [Symbol.asyncDispose]: async () => await stack.disposeAsync(),
  }
}
