import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Redis } from 'ioredis'

import { aptInstall, canInstall, findProgram } from './apt.ts'
import { plainEnv } from './config.ts'
import { keepSecret } from './data-folder.ts'
import { findFreePort } from './free-port.ts'
import type { Guard } from './guard.ts'
import { openLog } from './service-log.ts'
import { runService, type Service } from './service.ts'
import { messageOf, ServiceError } from './service-error.ts'

export interface RedisOptions {
  dataDir: string
  guard: Guard
  port?: number
  say: (line: string) => void
}

export interface RedisService extends Service {
  url: string
}

const READY_LIMIT_MS = 30_000

/** A real Redis or Valkey with its append-only file on, so that a kill loses no acknowledged job. */
export async function startRedis(options: RedisOptions): Promise<RedisService> {
  const program = ensureRedis(options.say)
  const folder = join(options.dataDir, 'redis')
  mkdirSync(folder, { recursive: true })
  const password = keepSecret(options.dataDir, 'redis')
  const port = options.port ?? (await findFreePort())
  const url = `redis://:${password}@127.0.0.1:${port}/0`
  const settings = join(folder, 'redis.conf')
  const log = join(options.dataDir, 'redis.log')
  // A file, as a password among the arguments would stand in every process list.
  writeFileSync(settings, `${redisSettings({ folder, port, password }).join('\n')}\n`, { mode: 0o600 })

  const service = await runService({
    name: 'Redis',
    guard: options.guard,
    stopSignal: 'SIGTERM',
    log,
    async launch() {
      const file = openLog(log)
      const child = spawn(program, [settings], {
        cwd: '/',
        env: plainEnv(),
        detached: true,
        stdio: ['ignore', file, file],
      })
      closeSync(file)
      return child
    },
    waitUntilReady: async (child) => await waitUntilReady(child, url),
  })
  return { ...service, url }
}

/** Path of redis-server or valkey-server, installed first when we may. */
export function ensureRedis(say: (line: string) => void): string {
  const found = findProgram('redis-server', 'valkey-server')
  if (found !== null) return found
  const refused = canInstall() ? aptInstall(['redis-server'], say) : null
  const installed = findProgram('redis-server', 'valkey-server')
  if (installed !== null) return installed
  throw new ServiceError({
    what: 'Redis cannot come up.',
    why:
      refused === null
        ? 'There is no redis-server or valkey-server on the PATH.'
        : `apt could not install it: ${refused}`,
    remedy:
      'Install Redis 7 or Valkey (Debian: apt install redis-server; macOS: brew install redis), or give one by REDIS_URL.',
  })
}

/** Throws unless a Redis answers at this address. */
export async function checkRedis(url: string): Promise<void> {
  try {
    await ping(url)
  } catch (cause) {
    const { hostname, port } = new URL(url)
    throw new ServiceError({
      what: `The Redis at ${hostname}:${port || '6379'} cannot be used.`,
      why: messageOf(cause),
      remedy: 'Start it, or correct or unset REDIS_URL.',
      cause,
    })
  }
}

function redisSettings(place: { folder: string; port: number; password: string }): string[] {
  return [
    'bind 127.0.0.1',
    `port ${place.port}`,
    `dir ${JSON.stringify(place.folder)}`,
    `requirepass ${place.password}`,
    'daemonize no',
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction', // an evicting Redis loses jobs in silence
  ]
}

async function waitUntilReady(child: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + READY_LIMIT_MS
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('It ended at once.')
    try {
      await ping(url)
      return
    } catch (error) {
      if (performance.now() > until) {
        throw new Error(`It did not answer within ${READY_LIMIT_MS / 1000} s (${messageOf(error)}).`, {
          cause: error,
        })
      }
      await sleep(15)
    }
  }
}

async function ping(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 3_000,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  })
  let refusal: unknown = null
  client.on('error', (error) => (refusal = error)) // says more than "Connection is closed."
  try {
    await client.connect()
    await client.ping()
  } catch (error) {
    throw refusal ?? error
  } finally {
    client.disconnect()
  }
}
