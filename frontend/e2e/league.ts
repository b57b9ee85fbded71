import { givenTestServices, startTemporaryServices } from '@mythic/local-services'
import { createTestDatabase, startApi, startWorker } from '@mythic/testkit'
import { buildPages, givenPages } from './build-pages.ts'

export type League = AsyncDisposable & { readonly url: string; readonly databaseOwnerUrl: string }

/**
 * A whole league of its own, empty, in developer mode: a database, queues, a worker, an API and the pages as they are built
 * now. The servers and the build are those of the test run, which all files share; outside of one they are its own, too.
 */
export async function openLeague(): Promise<League> {
  await using undo = new AsyncDisposableStack()
  const pages = givenPages() ?? undo.use(await buildPages()).folder
  const { redisUrl, ...server } = givenTestServices() ?? (await ownServices(undo))
  const database = undo.use(await createTestDatabase({ server }))
  const queuePrefix = database.name.replaceAll('_', '-')
  const env = { DEV_MODE: 'true', RATE_FACTOR: '0', PAGES_DIR: pages }
  const [worker, api] = await Promise.allSettled([
    startWorker({ databaseJobsUrl: database.jobsUrl, redisUrl, queuePrefix }),
    startApi({ databaseUrl: database.appUrl, redisUrl, queuePrefix, env }),
  ])
  for (const program of [worker, api]) if (program.status === 'fulfilled') undo.use(program.value)
  if (worker.status === 'rejected') throw worker.reason
  if (api.status === 'rejected') throw api.reason
  const ending = undo.move()
  return {
    url: api.value.url,
    databaseOwnerUrl: database.ownerUrl,
    [Symbol.asyncDispose]: async () => await ending.disposeAsync(),
  }
}

async function ownServices(undo: AsyncDisposableStack) {
  const services = undo.use(await startTemporaryServices())
  const { databaseOwnerUrl: ownerUrl, databaseUrl: appUrl, databaseJobsUrl: jobsUrl, redisUrl } = services
  return { ownerUrl, appUrl, jobsUrl, redisUrl }
}
