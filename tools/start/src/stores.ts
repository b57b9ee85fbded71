import { checkRedis, keepSecret, startPostgres, startRedis, type Guard, type Service } from '@mythic/local-services'

import type { StartConfig } from './config.ts'
import type { Life } from './supervise.ts'

/** The addresses that the league works with, and the servers that are ours to supervise. */
export interface Stores {
  ownerUrl: string
  appUrl: string
  jobsUrl: string
  redisUrl: string
  services: { name: string; service: Service }[]
}

export interface StoreStep {
  name: string
  detail: string
}

interface DatabaseUrls {
  ownerUrl: string
  appUrl: string
  jobsUrl: string
}

/** Brings up what the environment does not give. Each server that comes up is told to `started` at once, so that a
 *  failure of the other one leaves nothing behind. */
export async function openStores(
  config: StartConfig,
  guard: Guard,
  hooks: {
    say(line: string): void
    started(name: string, service: Service): void
    step(step: StoreStep): void
  },
): Promise<Stores> {
  const services: Stores['services'] = []
  const started = (name: string, service: Service): void => {
    services.push({ name, service })
    hooks.started(name, service)
  }

  async function openDatabase(): Promise<DatabaseUrls> {
    if (config.database.kind === 'given') return withJobsRole(config.database, config.dataDir)
    const options = {
      dataDir: config.dataDir,
      guard,
      persistent: true,
      durability: 'durable' as const,
      say: hooks.say,
    }
    const postgres = await startPostgres(options)
    started('Postgres', postgres)
    hooks.step({ name: 'Postgres', detail: `embedded, data in ${config.dataDir}` })
    return postgres
  }

  async function openRedis(): Promise<string> {
    if (config.redis.kind === 'given') {
      await checkRedis(config.redis.url)
      hooks.step({ name: 'Redis', detail: 'given by REDIS_URL' })
      return config.redis.url
    }
    const redis = await startRedis({ dataDir: config.dataDir, guard, say: hooks.say })
    started('Redis', redis)
    hooks.step({ name: 'Redis', detail: 'our own, append-only file on' })
    return redis.url
  }

  const [database, redis] = await Promise.allSettled([openDatabase(), openRedis()])
  if (database.status === 'rejected') throw database.reason
  if (redis.status === 'rejected') throw redis.reason
  const { ownerUrl, appUrl, jobsUrl } = database.value
  return { ownerUrl, appUrl, jobsUrl, redisUrl: redis.value, services }
}

/** The worker has a role of its own, made by the migration when the owner may; its password is kept with our secrets. */
function withJobsRole(
  given: { ownerUrl: string; appUrl: string; jobsUrl: string | null },
  dataDir: string,
): DatabaseUrls {
  if (given.jobsUrl !== null) return { ...given, jobsUrl: given.jobsUrl }
  const url = new URL(given.appUrl)
  url.username = 'mythic_jobs'
  url.password = keepSecret(dataDir, 'postgresJobs')
  return { ...given, jobsUrl: url.href }
}

/** Lets a server be supervised like a program: the first life is the one that runs already, later ones restart it. */
export function livesOf(service: Service): () => Promise<Life> {
  let first = true
  return async () => {
    const { promise: ended, resolve } = Promise.withResolvers<string>()
    service.onDeath(resolve)
    if (!first) await service.restart()
    first = false
    return {
      ended,
      async stop() {
        await service.stop()
        resolve('It was stopped.')
      },
    }
  }
}
