import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import { plainEnv } from './read-env.ts'
import { waitUntil } from '../wait/wait-until.ts'

/** A process of ours under test. It ends at the latest with the test process: both hold an IPC channel. */
export interface Program extends AsyncDisposable {
  readonly pid: number
  /** The line it announced itself with. */
  readonly ready: Readonly<Record<string, unknown>>
  /** What it wrote to stderr so far: its log. */
  log(): string
  hasEnded(): boolean
  /** SIGTERM, and waits until it has drained; gives its exit code. Throws when it does not end in time. */
  drain(limitMs?: number): Promise<number | null>
  /** SIGKILL: it gets no chance to do anything, as in a power cut. */
  kill(): Promise<void>
  /** SIGSTOP and SIGCONT: a process that is there and does nothing. */
  freeze(): void
  thaw(): void
}

export interface ProgramPlan {
  readonly name: string
  readonly main: string
  /** For Node itself, before the file. */
  readonly nodeFlags?: readonly string[]
  /** All that it is told; the environment of the tests does not leak in. */
  readonly env: Readonly<Record<string, string>>
  readonly readyLimitMs?: number
}

/** Starts a TypeScript program with this Node and waits for its one line `{"ready":…}`. Throws with its log when it ends first. */
export async function startProgram({
  name,
  main,
  nodeFlags = [],
  env,
  readyLimitMs = 30_000,
}: ProgramPlan): Promise<Program> {
  const child = spawn(process.execPath, [...nodeFlags, main], {
    env: { ...plainEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  let ready: Record<string, unknown> | null = null
  let ended: { code: number | null; signal: NodeJS.Signals | null } | null = null
  const closed = new Promise<void>((resolve) => {
    child.once('close', (code, signal) => {
      ended = { code, signal }
      resolve()
    })
    child.once('error', () => resolve()) // it never was; waiting for READY says why
  })
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error(`${name} has no pipes`)
  createInterface({ input: stderr }).on('line', (line) => lines.push(line))
  createInterface({ input: stdout }).on('line', (line) => {
    if (line.startsWith('{"ready"')) ready = JSON.parse(line) as Record<string, unknown>
    else lines.push(line)
  })

  const log = (): string => lines.join('\n')
  const hasEnded = (): boolean => ended !== null
  async function end(signal: NodeJS.Signals, limitMs: number): Promise<number | null> {
    if (ended === null) child.kill(signal)
    const timer = AbortSignal.timeout(limitMs)
    const tooLate = new Promise<void>((resolve) => timer.addEventListener('abort', () => resolve(), { once: true }))
    await Promise.race([closed, tooLate])
    if (!hasEnded()) throw new Error(`${name} did not end within ${limitMs} ms after ${signal}:\n${log()}`)
    return child.exitCode
  }

  const failedStart = (): Error | null => (hasEnded() ? new Error(`${name} ended before READY:\n${log()}`) : null)
  try {
    const announced = await waitUntil(() => ready, {
      what: `READY of ${name}`,
      limitMs: readyLimitMs,
      everyMs: 5,
      giveUp: failedStart,
    })
    const { pid } = child
    if (pid === undefined) throw new Error(`${name} has no process id`)
    return {
      pid,
      ready: announced,
      log,
      hasEnded,
      drain: async (limitMs = 15_000) => await end('SIGTERM', limitMs),
      kill: async () => void (await end('SIGKILL', 5_000)),
      freeze: () => void child.kill('SIGSTOP'),
      thaw: () => void child.kill('SIGCONT'),
      async [Symbol.asyncDispose]() {
        if (!hasEnded()) await end('SIGKILL', 5_000)
      },
    }
  } catch (error) {
    if (!hasEnded()) await end('SIGKILL', 5_000)
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${log()}`, { cause: error })
  }
}
