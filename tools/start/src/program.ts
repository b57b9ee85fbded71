import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream, existsSync, statSync, truncateSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { identityOf, stopProcess, type Guard } from '@mythic/local-services'

/** A program of ours, told what to do by its environment alone. */
export interface ProgramPlan {
  name: string
  /** TypeScript file, run by this Node as it is. */
  main: string
  /** For Node itself, before the file. */
  nodeFlags?: readonly string[]
  env: NodeJS.ProcessEnv
  log: string
  guard: Guard
  readyLimitMs: number
  /** Time to finish what it does after SIGTERM. */
  drainMs: number
  /** Breaks off the wait for READY. */
  signal: AbortSignal
}

export interface RunningProgram {
  pid: number
  url: string | null
  /** Resolves when the process is gone, with how it went. */
  ended: Promise<string>
  stop(force?: boolean): Promise<void>
}

interface ReadyMessage {
  ready: string
  url?: string
}

/** Guard stage of our programs: they end before Postgres and Redis (stage 1). */
const PROGRAM_STAGE = 2
const LOG_LIMIT_BYTES = 16_000_000

/**
 * Starts a program and waits until it says READY, by an IPC message or by one line `{"ready":"<name>","url":"…"}`.
 * Throws when it ends first or takes too long; no process is left then.
 */
export async function runProgram(plan: ProgramPlan): Promise<RunningProgram> {
  if (existsSync(plan.log) && statSync(plan.log).size > LOG_LIMIT_BYTES) truncateSync(plan.log)
  const child = spawn(process.execPath, [...(plan.nodeFlags ?? []), plan.main], {
    env: plan.env,
    detached: true, // Ctrl-C reaches the starter alone, which stops things in order
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const pid = child.pid
  if (pid === undefined) throw new Error(`${plan.name} could not be started from ${plan.main}.`)
  plan.guard.watch(pid, { signal: 'SIGTERM', graceMs: plan.drainMs, stage: PROGRAM_STAGE })
  const identity = identityOf(pid)
  const lastLines: string[] = []
  const ended = whenEnded(child).then((how) => {
    plan.guard.forget(pid)
    return [how, ...lastLines].join('\n      ')
  })
  const ready = listenForReady(child, plan, lastLines)

  const outcome = await Promise.race([ready, ended, patience(plan)])
  if (typeof outcome === 'string') throw new Error(outcome)
  if (outcome === null) {
    if (identity !== null) await stopProcess(identity, 'SIGTERM', 2_000)
    plan.signal.throwIfAborted()
    throw new Error([`It did not say READY within ${plan.readyLimitMs / 1000} s.`, ...lastLines].join('\n      '))
  }
  return {
    pid,
    url: outcome.url ?? null,
    ended,
    async stop(force = false) {
      if (identity !== null) await stopProcess(identity, force ? 'SIGKILL' : 'SIGTERM', plan.drainMs)
      await ended
    },
  }
}

function listenForReady(child: ChildProcess, plan: ProgramPlan, lastLines: string[]): Promise<ReadyMessage> {
  const log = createWriteStream(plan.log, { flags: 'a', mode: 0o600 })
  child.once('close', () => log.end())
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve(message)
    })
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`)
        // A stack would push out what was said; it stands in the log.
        if (/^\s*(at .*)?$/.test(line)) return
        lastLines.push(line.slice(0, 500))
        if (lastLines.length > 10) lastLines.shift()
        if (line.startsWith('{"ready"')) {
          const message = parseLine(line)
          if (isReady(message)) resolve(message)
        }
      })
    }
  })
}

function isReady(message: unknown): message is ReadyMessage {
  return typeof message === 'object' && message !== null && 'ready' in message && typeof message.ready === 'string'
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null // a log line that only begins like the announcement
  }
}

async function whenEnded(child: ChildProcess): Promise<string> {
  return await new Promise((resolve) => {
    child.once('error', (error) => resolve(`It could not be started: ${error.message}`))
    // close, not exit: what it wrote last is read by then
    child.once('close', (code, signal) =>
      resolve(signal === null ? `It ended with code ${code}.` : `It was ended by ${signal}.`),
    )
  })
}

/** Resolves when nobody should wait for READY any longer. */
async function patience(plan: ProgramPlan): Promise<null> {
  const signal = AbortSignal.any([plan.signal, AbortSignal.timeout(plan.readyLimitMs)])
  return await new Promise((resolve) => {
    if (signal.aborted) resolve(null)
    signal.addEventListener('abort', () => resolve(null), { once: true })
  })
}
