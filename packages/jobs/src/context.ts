import { createDb } from '@mythic/db'
import type { Db } from '@mythic/db'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'

import type { JobsConfig } from './config.ts'
import { createFightPool } from './fight/fight-pool.ts'
import type { FightPool } from './fight/fight-pool.ts'
import { watchRounds } from './fight/watch-rounds.ts'
import { createMetrics } from './metrics/metrics.ts'
import type { Metrics } from './metrics/metrics.ts'
import { openLog } from './open-log.ts'
import { openQueues } from './queues/open-queues.ts'
import type { Queues } from './queues/open-queues.ts'
import { connectProducer } from './queues/redis.ts'

/** What every job may use. Made once, passed as an argument, disposed with `await using`. */
export interface JobsContext extends AsyncDisposable {
  readonly config: JobsConfig
  readonly log: Logger
  readonly db: Db
  /** Fails fast: for the producer of jobs and the doorbells, not for the workers. */
  readonly redis: Redis
  readonly queues: Queues
  readonly pool: FightPool
  readonly metrics: Metrics
}

/** Opens what a jobs process needs. Logs go to stderr: stdout belongs to the READY line. Throws when Redis does not answer. */
export async function createContext(config: JobsConfig, log: Logger = openLog(config.logLevel)): Promise<JobsContext> {
  const stack = new AsyncDisposableStack()
  const db = stack.use(
    createDb(config.databaseUrl, {
      max: config.databaseConnections,
      applicationName: 'mythic-jobs',
      onConnectionLost: (error) => log.warn({ reason: error.message }, 'a database connection was lost'),
    }),
  )
  const redis = connectProducer(config.redisUrl)
  redis.on('error', (error) => log.warn({ reason: error.message }, 'Redis does not answer'))
  stack.defer(() => redis.disconnect())
  try {
    await redis.connect()
  } catch (error) {
    await stack.disposeAsync()
    throw new Error(`Redis: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  const queues = stack.use(
    openQueues(redis, config.queuePrefix, (error) => log.warn({ reason: error.message }, 'a queue has trouble')),
  )
  const metrics: Metrics = createMetrics(queues, () => pool.waiting)
  const pool = stack.use(
    createFightPool({ threads: config.battleThreads, rounds: watchRounds({ config, log, metrics }) }),
  )
  return {
    config,
    log,
    db,
    redis,
    queues,
    pool,
    metrics,
    [Symbol.asyncDispose]: async () => await stack.disposeAsync(),
  }
}
