import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { findProcess, identityOf, isRunning, type ProcessIdentity } from '@mythic/local-services'
import { onTestFinished } from 'vitest'

export const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface LeagueEvent {
  event: string
  [fact: string]: unknown
}

/** A starter run by a test, as a process of its own. */
export interface StartedLeague {
  child: ChildProcess
  events: LeagueEvent[]
  /** Resolves with the event; rejects when the starter ends without it. */
  next(event: string): Promise<LeagueEvent>
  exitCode: Promise<number | null>
}

export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mythic-start-'))
  chmodSync(folder, 0o711)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Runs the starter with --json on a free port. `command` may wrap it, as npx and a shell do. */
export function startLeague(
  dataDir: string,
  options: { env?: Record<string, string>; args?: string[]; command?: [string, ...string[]] } = {},
): StartedLeague {
  const args = [MAIN, '--json', '--data-dir', dataDir, ...(options.args ?? ['--port', '0'])]
  const [program, ...rest] = options.command ?? [process.execPath, ...args]
  const child = spawn(program, options.command === undefined ? rest : [...rest, ...args], {
    env: { ...process.env, NODE_ENV: 'development', SEED_WORLD: 'false', ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const events: LeagueEvent[] = []
  const listeners = new Set<() => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    events.push(JSON.parse(line) as LeagueEvent)
    for (const listener of listeners) listener()
  })
  const exitCode = new Promise<number | null>((resolve) => child.once('close', resolve))
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await exitCode
  })

  async function next(event: string): Promise<LeagueEvent> {
    const found = (): LeagueEvent | undefined => events.find((entry) => entry.event === event)
    return await new Promise((resolve, reject) => {
      const look = (): void => {
        const entry = found()
        if (entry !== undefined) resolve(entry)
      }
      listeners.add(look)
      void exitCode.then((code) => reject(new Error(`ended with ${code} before ${event}: ${JSON.stringify(events)}`)))
      look()
    })
  }
  return { child, events, next, exitCode }
}

/** Everything that a starter has started, by the system's own list of processes. */
export function childrenOf(pid: number): { identity: ProcessIdentity; command: string }[] {
  return listPids().flatMap((candidate) => {
    const facts = findProcess(candidate)
    const identity = facts?.parent === pid ? identityOf(candidate) : null
    return facts === null || identity === null ? [] : [{ identity, command: facts.command }]
  })
}

export function stillRunning(processes: { identity: ProcessIdentity; command: string }[]): string[] {
  return processes.filter(({ identity }) => isRunning(identity)).map(({ command }) => command)
}

function listPids(): number[] {
  const names =
    process.platform === 'linux'
      ? readdirSync('/proc')
      : spawnSync('ps', ['-A', '-o', 'pid='], { encoding: 'utf8' }).stdout.split('\n')
  return names.map(Number).filter((pid) => pid > 0)
}
