import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts'
import { messageOf, ServiceError } from './service-error.ts'

/** One league at a time may use a data folder. The lock of a process that has died is taken over. */
export async function lockDataFolder(dataDir: string): Promise<{ release(): void }> {
  makeFolder(dataDir)
  const path = join(dataDir, 'lock.json')
  const mine = identityOf(process.pid)
  if (mine === null) throw new Error('The system does not show our own process.')
  const text = JSON.stringify(mine)
  for (;;) {
    if (writeNew(path, text)) break
    const owner = readOwner(path)
    if (owner !== null && isRunning(owner)) throw busy(dataDir, owner.pid)
    // Two starts may both find the stale lock; the move lets one of them act, and the look below settles the rest.
    const stale = `${path}.${process.pid}.stale`
    if (existsSync(path)) moveIfThere(path, stale)
    rmSync(stale, { force: true })
    await sleep(20)
  }
  await sleep(5)
  const holder = readOwner(path)
  if (holder !== null && (holder.pid !== mine.pid || holder.startMark !== mine.startMark))
    throw busy(dataDir, holder.pid)
  return {
    release() {
      if (existsSync(path) && readFileSync(path, 'utf8') === text) rmSync(path, { force: true })
    },
  }
}

/** A secret made once for this data folder and kept there for its owner only. */
export function keepSecret(dataDir: string, name: string): string {
  const path = join(dataDir, 'secrets.json')
  const known: Record<string, string> = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)
    : {}
  const kept = known[name]
  if (kept !== undefined) return kept
  const made = randomBytes(24).toString('hex')
  writeFileSync(`${path}.new`, `${JSON.stringify({ ...known, [name]: made }, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${path}.new`, 0o600)
  renameSync(`${path}.new`, path)
  return made
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (cause) {
    throw new ServiceError({
      what: `The data folder ${dataDir} cannot be made.`,
      why: messageOf(cause),
      remedy: 'Give a folder that you may write to by --data-dir.',
      cause,
    })
  }
}

function writeNew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function readOwner(path: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity
  } catch {
    return null // gone meanwhile, or cut short by the death of its writer: nobody's lock
  }
}

function busy(dataDir: string, pid: number): ServiceError {
  return new ServiceError({
    what: `The data folder ${dataDir} is in use.`,
    why: `Process ${pid} runs a league on it.`,
    remedy: 'Stop that one first (Ctrl-C in its terminal), or start this one with --data-dir <another folder>.',
  })
}
