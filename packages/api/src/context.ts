import { createDb } from '@mythic/db'
import type { Db } from '@mythic/db'
import { Redis } from 'ioredis'
import type { Logger } from 'pino'

import { createAuth } from './auth/create-auth.ts'
import type { Auth } from './auth/create-auth.ts'
import type { ApiConfig } from './config.ts'
import { createRateLimiter } from './http/rate-limiter.ts'
import type { RateLimiter } from './http/rate-limiter.ts'
import { createLive } from './live/create-live.ts'
import type { Live } from './live/create-live.ts'
import { createMetrics } from './ops/metrics.ts'
import type { Metrics } from './ops/metrics.ts'
import { openLog } from './ops/open-log.ts'

/** What every route may use. Made once, passed as an argument, disposed with `await using`. */
export interface ApiContext extends AsyncDisposable {
  readonly config: ApiConfig
  readonly log: Logger
  readonly db: Db
  /** Fails fast: an answer or an error, never a command kept back. */
  readonly redis: Redis
  readonly auth: Auth
  readonly limiter: RateLimiter
  readonly live: Live
  readonly metrics: Metrics
}

/** Opens what an API process needs. Logs go to stderr: stdout belongs to the READY line. */
export function createContext(config: ApiConfig, overrides: { readonly log?: Logger } = {}): ApiContext {
  const stack = new AsyncDisposableStack()
  const log = overrides.log ?? stack.use(openLog(config.logLevel)).log
  const onConnectionLost = (error: Error): void => log.warn({ reason: error.message }, 'a database connection was lost')
  const db = stack.use(
    createDb(config.databaseUrl, { max: config.databaseConnections, applicationName: 'mythic-api', onConnectionLost }),
  )
  const auth = stack.use(createAuth(config, onConnectionLost))
  const redis = connectRedis(config.redisUrl, log)
  stack.defer(() => redis.disconnect())
  const metrics = createMetrics(db)
  const live = stack.use(createLive({ db, log, metrics, redisUrl: config.redisUrl }))
  const limiter = createRateLimiter(redis, config.queuePrefix, config.rateFactor)
  return {
    config,
    log,
    db,
    redis,
    auth,
    limiter,
    live,
    metrics,
    [Symbol.asyncDispose]: async () => await stack.disposeAsync(),
  }
}

function connectRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    connectTimeout: 5_000,
    commandTimeout: 2_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 5), 1_000),
  })
  redis.on('error', (error) => log.warn({ reason: error.message }, 'Redis does not answer'))
  return redis
}
