import { execFile } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import { plainEnv } from './config.ts'
import { makeOwnFolder, type PostgresPlace } from './postgres-user.ts'
import { findProcess, identityOf, listProcessesInside } from './process-identity.ts'
import { messageOf, ServiceError } from './service-error.ts'
import { stopProcess } from './stop-process.ts'

/** Makes the cluster's folder with initdb, unless it is there. Throws ServiceError. */
export async function createClusterIfNone(
  place: PostgresPlace,
  password: string,
  durability: 'durable' | 'test',
): Promise<void> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return await refuseOtherVersion(place)
  // Made beside and moved when whole: a kill in the middle of initdb must not leave half a cluster.
  const fresh = `${place.cluster}.new`
  rmSync(fresh, { recursive: true, force: true })
  makeOwnFolder(fresh, place.user)
  const passwordFile = join(fresh, 'password')
  const staging = join(fresh, 'cluster')
  writeFileSync(passwordFile, password, { mode: 0o644 })
  try {
    await runProgram(place, 'initdb', [
      `--pgdata=${staging}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      ...(durability === 'test' ? ['--no-sync'] : []),
    ])
  } catch (cause) {
    throw new ServiceError({
      what: 'Postgres cannot come up.',
      why: messageOf(cause),
      remedy: 'Mend what it names and start again, or give a Postgres 18 by DATABASE_URL and DATABASE_OWNER_URL.',
      cause,
    })
  }
  rmSync(passwordFile)
  rmSync(place.cluster, { recursive: true, force: true })
  renameSync(staging, place.cluster)
  rmSync(fresh, { recursive: true, force: true })
}

async function refuseOtherVersion(place: PostgresPlace): Promise<void> {
  const ofData = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  const shown = await runProgram(place, 'postgres', ['--version'])
  const ofServer = /\) (\d+)/.exec(shown)?.[1]
  if (ofServer === undefined || ofServer === ofData) return
  throw new ServiceError({
    what: 'Postgres cannot come up.',
    why: `The data in ${place.cluster} was written by Postgres ${ofData}, and the server is version ${ofServer}.`,
    remedy: 'Check out the version of this project that wrote it, or start with --data-dir <another folder>.',
  })
}

async function runProgram(place: PostgresPlace, name: string, args: string[]): Promise<string> {
  const options = { ...(place.user ?? {}), cwd: '/', env: plainEnv() }
  const { stdout } = await promisify(execFile)(join(place.native, 'bin', name), args, options)
  return stdout
}

/** A postmaster killed by SIGKILL leaves its pid file, and for a moment its backends. Postgres will not start beside either. */
export async function clearLeftovers(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : Number.NaN
  const recorded =
    Number.isInteger(pid) && findProcess(pid)?.command.includes(cluster) === true ? identityOf(pid) : null
  if (recorded !== null) await stopProcess(recorded, 'SIGINT', 20_000)
  for (let round = 0; round < 100 && listProcessesInside(cluster).length > 0; round += 1) await sleep(20)
  for (const left of listProcessesInside(cluster)) {
    const identity = identityOf(left)
    if (identity !== null) await stopProcess(identity, 'SIGTERM', 2_000)
  }
  rmSync(pidFile, { force: true })
}
