import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startTemporaryServices } from '@mythic/local-services'
import { createTestDatabase, startApi, startWorker } from '@mythic/testkit'

export type League = AsyncDisposable & { readonly url: string }

/** A whole league of its own: Postgres, Redis, worker, API and the pages as they are built now. Empty, in developer mode. */
export async function openLeague(): Promise<League> {
  await using undo = new AsyncDisposableStack()
  const building = buildPages()
  undo.defer(async () => await rm(await building, { recursive: true, force: true }))
  const services = undo.use(await startTemporaryServices())
  const { databaseOwnerUrl: ownerUrl, databaseUrl: appUrl, databaseJobsUrl: jobsUrl, redisUrl } = services
  const database = undo.use(await createTestDatabase({ server: { ownerUrl, appUrl, jobsUrl } }))
  const queuePrefix = 'story'
  undo.use(await startWorker({ databaseJobsUrl: database.jobsUrl, redisUrl, queuePrefix }))
  const env = { DEV_MODE: 'true', RATE_FACTOR: '0', PAGES_DIR: await building }
  const api = undo.use(await startApi({ databaseUrl: database.appUrl, redisUrl, queuePrefix, env }))
  const ending = undo.move()
  return { url: api.url, [Symbol.asyncDispose]: async () => await ending.disposeAsync() }
}

const FRONTEND = fileURLToPath(new URL('..', import.meta.url))

async function buildPages(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mythic-pages-'))
  const vite = join(FRONTEND, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: FRONTEND },
  )
  return folder
}
