import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import pg from 'pg'

import { plainEnv } from './config.ts'
import { keepSecret } from './data-folder.ts'
import { findFreePort } from './free-port.ts'
import type { Guard } from './guard.ts'
import { prepareDatabase } from './postgres-roles.ts'
import { makeOwnFolder, placePostgres, type PostgresPlace } from './postgres-user.ts'
import { findProcess, identityOf, listProcessesInside } from './process-identity.ts'
import { openLog } from './service-log.ts'
import { runService, type Service } from './service.ts'
import { messageOf, ServiceError } from './service-error.ts'
import { stopProcess } from './stop-process.ts'

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
  /** Role of API and worker: what the migrations grant, nothing else. */
  appUrl: string
  jobsUrl: string
}

const READY_LIMIT_MS = 60_000
const FAST_SHUTDOWN: NodeJS.Signals = 'SIGINT'

export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const place = placePostgres(options.dataDir, options)
  if (place.user !== null && !options.persistent) options.guard.removeAtEnd(dirname(place.cluster))
  const passwords = {
    superuser: keepSecret(options.dataDir, 'postgresSuperuser'),
    owner: keepSecret(options.dataDir, 'postgresOwner'),
    app: keepSecret(options.dataDir, 'postgresApp'),
    jobs: keepSecret(options.dataDir, 'postgresJobs'),
  }
  createClusterIfNone(place, passwords.superuser, options.durability)
  const port = options.port ?? (await findFreePort())
  const superUrl = `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`
  const log = join(options.dataDir, 'postgres.log')

  const service = await runService({
    name: 'Postgres',
    guard: options.guard,
    stopSignal: FAST_SHUTDOWN,
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

function createClusterIfNone(place: PostgresPlace, password: string, durability: 'durable' | 'test'): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return refuseOtherVersion(place)
  // Made beside and moved when whole: a kill in the middle of initdb must not leave half a cluster.
  const fresh = `${place.cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  makeOwnFolder(fresh, place.user)
  const passwordFile = join(fresh, 'password')
  const run = { ...(place.user ?? {}), cwd: '/', env: plainEnv(), encoding: 'utf8' as const }
  const staging = join(fresh, 'cluster')
  writeFileSync(passwordFile, password, { mode: 0o644 })
  const made = spawnSync(
    join(place.native, 'bin/initdb'),
    [
      `--pgdata=${staging}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      ...(durability === 'test' ? ['--no-sync'] : []),
    ],
    run,
  )
  if (made.status !== 0) {
    throw new ServiceError({
      what: 'Postgres cannot come up.',
      why: `initdb failed: ${made.error?.message ?? (made.stderr.trim() || made.stdout.trim())}`,
      remedy: 'Mend what it names and start again, or give a Postgres 18 by DATABASE_URL and DATABASE_OWNER_URL.',
    })
  }
  rmSync(passwordFile)
  rmSync(place.cluster, { recursive: true, force: true })
  renameSync(staging, place.cluster)
  rmSync(fresh, { recursive: true, force: true })
}

function refuseOtherVersion(place: PostgresPlace): void {
  const ofData = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  const shown = spawnSync(join(place.native, 'bin/postgres'), ['--version'], {
    ...(place.user ?? {}),
    cwd: '/',
    env: plainEnv(),
    encoding: 'utf8',
  })
  const ofServer = /\) (\d+)/.exec(shown.stdout)?.[1]
  if (ofServer === undefined || ofServer === ofData) return
  throw new ServiceError({
    what: 'Postgres cannot come up.',
    why: `The data in ${place.cluster} was written by Postgres ${ofData}, and the server is version ${ofServer}.`,
    remedy: 'Check out the version of this project that wrote it, or start with --data-dir <another folder>.',
  })
}

/** A postmaster killed by SIGKILL leaves its pid file, and for a moment its backends. Postgres will not start beside either. */
async function clearLeftovers(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : Number.NaN
  const recorded =
    Number.isInteger(pid) && findProcess(pid)?.command.includes(cluster) === true ? identityOf(pid) : null
  if (recorded !== null) await stopProcess(recorded, FAST_SHUTDOWN, 20_000)
  for (let round = 0; round < 100 && listProcessesInside(cluster).length > 0; round += 1) await sleep(20)
  for (const left of listProcessesInside(cluster)) {
    const identity = identityOf(left)
    if (identity !== null) await stopProcess(identity, 'SIGTERM', 2_000)
  }
  rmSync(pidFile, { force: true })
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
