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
  return {
    database,
    owner: stack.use(createDb(database.ownerUrl, { max: 2 })),
    app: stack.use(createDb(database.appUrl, { max: 6 })),
    jobs: stack.use(createDb(database.jobsUrl, { max: 6 })),
    [Symbol.asyncDispose]: async () => await stack.disposeAsync(),
  }
}
