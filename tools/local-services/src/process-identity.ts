import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { platform } from 'node:os'

/** A pid alone may be given to another process later; with its start mark it names one process for ever. */
export interface ProcessIdentity {
  pid: number
  startMark: string
}

interface ProcessFacts {
  startMark: string
  parent: number
  session: number
  command: string
}

/** What the system knows about a running process; null when it is gone or a zombie. */
export function findProcess(pid: number): ProcessFacts | null {
  return platform() === 'linux' ? fromProc(pid) : fromPs(pid)
}

export function identityOf(pid: number): ProcessIdentity | null {
  const facts = findProcess(pid)
  return facts === null ? null : { pid, startMark: facts.startMark }
}

export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startMark === identity.startMark
}

/** Processes that work inside a folder. Postgres and its backends stand in their data folder, so this finds leftovers
 *  of a killed postmaster. Linux only; elsewhere an empty list. */
export function listProcessesInside(folder: string): number[] {
  if (platform() !== 'linux') return []
  const inside: number[] = []
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    if (readLink(`/proc/${entry}/cwd`) === folder && findProcess(Number(entry)) !== null) inside.push(Number(entry))
  }
  return inside
}

function fromProc(pid: number): ProcessFacts | null {
  const stat = readText(`/proc/${pid}/stat`)
  if (stat === null) return null
  // The name stands in brackets and may hold spaces and brackets itself: count the fields from the last bracket on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, parent, , session] = fields
  const startMark = fields[19]
  if (state === undefined || startMark === undefined || state === 'Z' || state === 'X') return null
  const command = (readText(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim()
  return { startMark, parent: Number(parent), session: Number(session), command }
}

function fromPs(pid: number): ProcessFacts | null {
  const ps = spawnSync('ps', ['-o', 'stat=,ppid=,sess=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  const fields = /^\s*(\S+)\s+(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(ps.stdout ?? '')
  if (fields === null || fields[1]?.startsWith('Z') === true) return null
  return {
    parent: Number(fields[2]),
    session: Number.parseInt(fields[3] ?? '0', 16),
    startMark: fields[4] ?? '',
    command: fields[5] ?? '',
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null // a process may end between two looks; that it cannot be read is the answer
  }
}

function readLink(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null // ended meanwhile, or of another user
  }
}
