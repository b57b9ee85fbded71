import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { lockDataFolder } from './data-folder.ts'
import { createGuard } from './guard.ts'
import { startPostgres, type Postgres } from './postgres.ts'
import { startRedis, type RedisService } from './redis.ts'

export interface ServicesOptions {
  /** Made when absent. One set of services a folder. */
  dataDir: string
  /** false: the folder is removed when the services stop, or when their starter dies. */
  persistent: boolean
  postgresPort?: number
  redisPort?: number
  durability?: 'durable' | 'test'
  say?: (line: string) => void
}

export interface Services extends AsyncDisposable {
  databaseOwnerUrl: string
  databaseUrl: string
  databaseJobsUrl: string
  redisUrl: string
  postgres: Postgres
  redis: RedisService
  stop(): Promise<void>
}

/** Postgres and Redis on free ports of 127.0.0.1, stopped at the latest when this process is gone. Throws ServiceError. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const say = options.say ?? (() => {})
  const lock = await lockDataFolder(options.dataDir)
  const guard = createGuard()
  if (!options.persistent) guard.removeAtEnd(options.dataDir)
  const started: (Postgres | RedisService)[] = []

  async function stop(): Promise<void> {
    const outcomes = await Promise.allSettled(started.map((service) => service.stop()))
    await guard.close()
    lock.release()
    if (!options.persistent) rmSync(options.dataDir, { recursive: true, force: true })
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }

  const { dataDir, persistent, durability = 'durable' } = options
  const [postgres, redis] = await Promise.allSettled([
    startPostgres({ dataDir, persistent, durability, guard, say, ...portOf(options.postgresPort) }),
    startRedis({ dataDir, guard, say, ...portOf(options.redisPort) }),
  ])
  if (postgres.status === 'fulfilled') started.push(postgres.value)
  if (redis.status === 'fulfilled') started.push(redis.value)
  if (postgres.status === 'rejected' || redis.status === 'rejected') {
    await stop()
    throw postgres.status === 'rejected' ? postgres.reason : (redis as PromiseRejectedResult).reason
  }
  return {
    databaseOwnerUrl: postgres.value.ownerUrl,
    databaseUrl: postgres.value.appUrl,
    databaseJobsUrl: postgres.value.jobsUrl,
    redisUrl: redis.value.url,
    postgres: postgres.value,
    redis: redis.value,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

/** Services for one run, in a folder of their own that goes with them. */
export async function startTemporaryServices(
  options: Omit<ServicesOptions, 'dataDir' | 'persistent'> = {},
): Promise<Services> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mythic-services-'))
  chmodSync(dataDir, 0o711) // lets the user postgres through when we are root
  return await startServices({ durability: 'test', ...options, dataDir, persistent: false })
}

function portOf(port: number | undefined): { port?: number } {
  return port === undefined ? {} : { port }
}
