import { createDb } from '@mythic/db'
import type { Db } from '@mythic/db'
import { createTestDatabase, foundSmallWorld, playTimeline } from '@mythic/testkit'
import { gameInstant } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { inject } from 'vitest'

import { createApp, portOf } from '../src/app.ts'
import { parseConfig } from '../src/config.ts'
import { createContext } from '../src/context.ts'
import type { ApiContext } from '../src/context.ts'
import { createVisitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

/** The whole API on a free port, over a database of this file's own and the real Redis of the run. */
export interface Stage extends AsyncDisposable {
  readonly app: FastifyInstance
  readonly context: ApiContext
  readonly url: string
  /** The worker's role: plays timelines where a test wants no worker process. */
  readonly jobsDb: Db
  readonly ownerDb: Db
  readonly redisUrl: string
  /** Lines the API logged. */
  readonly logged: Record<string, unknown>[]
  /** A new visitor with a cookie jar of his own. */
  visitor(): Visitor
  play(worldId: WorldId, instant: number): Promise<void>
}

export interface StageOptions {
  readonly devMode?: boolean
  readonly env?: Readonly<Record<string, string>>
}

export async function openStage({ devMode = true, env = {} }: StageOptions = {}): Promise<Stage> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await createTestDatabase())
  const logged: Record<string, unknown>[] = []
  const log = pino(
    { level: 'info' },
    {
      write(line: string) {
        const entry: Record<string, unknown> = JSON.parse(line)
        logged.push(entry)
        // A bug of ours must say where it is, whatever the test looks at.
        if (entry['level'] === 50) console.error(entry['err'])
      },
    },
  )
  const redisUrl = inject('testRedisUrl')
  const config = parseConfig({
    DATABASE_URL: database.appUrl,
    REDIS_URL: redisUrl,
    AUTH_SECRET: 'a secret that only these tests know, long enough',
    PORT: '0',
    DEV_MODE: String(devMode),
    RATE_FACTOR: '0',
    DEV_PATIENCE_MS: '40',
    QUEUE_PREFIX: `t${process.pid}-${Date.now().toString(36)}`,
    ...env,
  })
  const context = stack.use(createContext(config, { log }))
  const jobsDb = stack.use(createDb(database.jobsUrl, { max: 2 }))
  const ownerDb = stack.use(createDb(database.ownerUrl, { max: 2 }))
  const app = await createApp(context)
  await app.listen({ host: '127.0.0.1', port: 0 })
  stack.defer(async () => await app.close())
  const url = `http://127.0.0.1:${portOf(app)}`
  return {
    app,
    context,
    url,
    jobsDb,
    ownerDb,
    redisUrl,
    logged,
    visitor: () => createVisitor(url),
    play: async (worldId, instant) => void (await playTimeline(jobsDb, worldId, gameInstant(instant))),
    [Symbol.asyncDispose]: async () => await stack.disposeAsync(),
  }
}

export { foundSmallWorld }
