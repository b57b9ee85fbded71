import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { plainEnv } from './config.ts'
import { keepSecret } from './data-folder.ts'
import { findFreePort } from './free-port.ts'
import type { Guard } from './guard.ts'
import { clearLeftovers, createClusterIfNone } from './postgres-cluster.ts'
import { prepareDatabase } from './postgres-roles.ts'
import { placePostgres, type PostgresPlace } from './postgres-user.ts'
import { openLog } from './service-log.ts'
import { runService, type Service } from './service.ts'
import { messageOf, ServiceError } from './service-error.ts'

export interface PostgresOptions {
  dataDir: string
  guard: Guard
  persistent: boolean
  /** `test` gives up safety against a crash of the machine (fsync) for speed. A kill -9 of the server loses nothing either way. */
  durability: 'durable' | 'test'
  port?: number
  say: (line: string) => void
}

export interface Postgres extends Service {
  /** Role that owns the schema: migrates, may create databases. */
  ownerUrl: string
  /** Roles of the API and of the worker: what the migrations grant them, nothing else. */
  appUrl: string
  jobsUrl: string
}

const READY_LIMIT_MS = 60_000

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const place = placePostgres(options.dataDir, options)
  if (place.user !== null && !options.persistent) options.guard.removeAtEnd(dirname(place.cluster))
  const passwords = {
    superuser: keepSecret(options.dataDir, 'postgresSuperuser'),
    owner: keepSecret(options.dataDir, 'postgresOwner'),
    app: keepSecret(options.dataDir, 'postgresApp'),
    jobs: keepSecret(options.dataDir, 'postgresJobs'),
  }
  await createClusterIfNone(place, passwords.superuser, options.durability)
  const port = options.port ?? (await findFreePort())
  const superUrl = `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`
  const log = join(options.dataDir, 'postgres.log')

  const service = await runService({
    name: 'Postgres',
    guard: options.guard,
    stopSignal: 'SIGINT', // a fast shutdown: sessions are cut, nothing committed is lost
    log,
    async launch() {
      await clearLeftovers(place.cluster)
      return launch(place, port, log, options.durability)
    },
    waitUntilReady: async (child) => await waitUntilReady(child, superUrl, log),
  })
  try {
    const database = {
      superUrl,
      ownerPassword: passwords.owner,
      appPassword: passwords.app,
      jobsPassword: passwords.jobs,
    }
    await prepareDatabase(database)
  } catch (error) {
    await service.stop()
    throw error
  }
  return {
    ...service,
    ownerUrl: `postgres://mythic_owner:${passwords.owner}@127.0.0.1:${port}/mythic`,
    appUrl: `postgres://mythic_app:${passwords.app}@127.0.0.1:${port}/mythic`,
    jobsUrl: `postgres://mythic_jobs:${passwords.jobs}@127.0.0.1:${port}/mythic`,
  }
}

function launch(place: PostgresPlace, port: number, log: string, durability: 'durable' | 'test'): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=', // sockets under /tmp would collide between leagues
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(durability === 'test' ? ['fsync=off', 'full_page_writes=off'] : []),
  ]
  const file = openLog(log)
  const child = spawn(
    join(place.native, 'bin/postgres'),
    ['-D', place.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...(place.user ?? {}), cwd: '/', env: plainEnv(), detached: true, stdio: ['ignore', file, file] },
  )
  closeSync(file)
  return child
}

async function waitUntilReady(child: ChildProcess, url: string, log: string): Promise<void> {
  const until = performance.now() + READY_LIMIT_MS
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended at once; see ${log}.`)
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => {}) // a connection cut while we look is reported by the query itself
    try {
      await client.connect()
      await client.query('SELECT 1')
      return
    } catch (error) {
      const code = (error as { code?: string }).code
      if (code === '28P01') {
        throw new ServiceError({
          what: 'Postgres cannot come up.',
          why: 'The password kept in secrets.json of the data folder is not the one of its database.',
          remedy: 'Put the right secrets.json back, or start with --data-dir <another folder>.',
          cause: error,
        })
      }
      if (performance.now() > until)
        throw new Error(`It did not answer within ${READY_LIMIT_MS / 1000} s (${messageOf(error)}).`, {
          cause: error,
        })
      await sleep(15)
    } finally {
      await client.end().catch(() => {}) // it never opened; the reason is handled above
    }
  }
}
