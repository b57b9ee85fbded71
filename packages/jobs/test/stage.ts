import { createDb } from '@mythic/db'
import type { Db } from '@mythic/db'
import { gameInstant, WEEK_MS } from '@mythic/domain'
import type { GameInstant } from '@mythic/domain'
import { createTestDatabase, foundSmallWorld } from '@mythic/testkit'
import type { SmallWorld } from '@mythic/testkit'
import { inject } from 'vitest'

import { parseConfig } from '../src/config.ts'
import type { JobsConfig } from '../src/config.ts'
import { createContext } from '../src/context.ts'
import type { JobsContext } from '../src/context.ts'

/** A small world in a database of its own, and all that a worker needs to play it. */
export interface JobsStage extends AsyncDisposable {
  readonly world: SmallWorld
  /** Under the role of the worker. */
  readonly db: Db
  readonly ownerUrl: string
  readonly env: { readonly databaseJobsUrl: string; readonly redisUrl: string; readonly queuePrefix: string }
  config(over?: Partial<JobsConfig>): JobsConfig
  /** Connected, nothing running yet. */
  openContext(over?: Partial<JobsConfig>): Promise<JobsContext>
}

let opened = 0

export async function openJobsStage(options: { redisUrl?: string; tiers?: number } = {}): Promise<JobsStage> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await createTestDatabase())
  const db = stack.use(createDb(database.jobsUrl, { max: 6 }))
  await using app = createDb(database.appUrl, { max: 2 })
  const world = await foundSmallWorld(app, options.tiers === undefined ? {} : { tiers: options.tiers })
  opened += 1
  const queuePrefix = `test-${process.pid}-${opened}`
  const redisUrl = options.redisUrl ?? inject('testRedisUrl')
  const config = (over: Partial<JobsConfig> = {}): JobsConfig => ({
    ...parseConfig({
      DATABASE_JOBS_URL: database.jobsUrl,
      REDIS_URL: redisUrl,
      QUEUE_PREFIX: queuePrefix,
      LOG_LEVEL: 'silent',
      BATTLE_THREADS: '2',
    }),
    ...over,
  })
  return {
    world,
    db,
    ownerUrl: database.ownerUrl,
    env: { databaseJobsUrl: database.jobsUrl, redisUrl, queuePrefix },
    config,
    async openContext(over) {
      const context = stack.use(await createContext(config(over)))
      return context
    },
    [Symbol.asyncDispose]: async () => await stack.disposeAsync(),
  }
}

/** The last instant of a week counted from the world's start. */
export function endOfWeek(week: number): GameInstant {
  return gameInstant(week * WEEK_MS - 1)
}
