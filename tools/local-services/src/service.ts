import type { ChildProcess } from 'node:child_process'

import type { Guard } from './guard.ts'
import { identityOf, type ProcessIdentity } from './process-identity.ts'
import { lastLines } from './service-log.ts'
import { messageOf, ServiceError } from './service-error.ts'
import { sendSignal, stopProcess, waitUntilGone } from './stop-process.ts'

/** One running server process, which keeps its port and data over restarts. */
export interface Service {
  /** Of the process that runs now; null while none does. */
  pid(): number | null
  /** Sends the signal. After SIGKILL it also waits until the process is gone. */
  kill(signal: NodeJS.Signals): Promise<void>
  /** Starts it again on the same port and data, stopping it first if it still runs. */
  restart(): Promise<void>
  stop(): Promise<void>
  /** Calls back whenever the process ends without stop() or restart(). */
  onDeath(listener: (reason: string) => void): void
}

export interface ServicePlan {
  name: string
  guard: Guard
  stopSignal: NodeJS.Signals
  log: string
  launch(): Promise<ChildProcess>
  /** Rejects when the service will not come up. */
  waitUntilReady(child: ChildProcess): Promise<void>
}

const GRACE_MS = 15_000
const SERVICE_STAGE = 1

export async function runService(plan: ServicePlan): Promise<Service> {
  const listeners = new Set<(reason: string) => void>()
  let running: ProcessIdentity | null = null
  let expectsEnd = false

  async function start(): Promise<void> {
    const child = await plan.launch()
    const spawned = new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', reject)
    })
    if (child.pid !== undefined)
      plan.guard.watch(child.pid, { signal: plan.stopSignal, graceMs: GRACE_MS, stage: SERVICE_STAGE })
    child.unref()
    try {
      await spawned
      running = child.pid === undefined ? null : identityOf(child.pid)
      child.once('exit', (code, signal) => ended(child, code, signal))
      await plan.waitUntilReady(child)
    } catch (error) {
      expectsEnd = true
      await end()
      throw cannotStart(error)
    }
    expectsEnd = false
  }

  function ended(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (child.pid !== undefined) plan.guard.forget(child.pid)
    running = null
    if (expectsEnd) return
    for (const listener of listeners) listener(`${plan.name} ended by itself (${signal ?? `code ${code}`})`)
  }

  async function end(): Promise<void> {
    const identity = running
    if (identity === null) return
    await stopProcess(identity, plan.stopSignal, GRACE_MS)
    plan.guard.forget(identity.pid)
    running = null
  }

  function cannotStart(error: unknown): ServiceError {
    if (error instanceof ServiceError) return error
    return new ServiceError({
      what: `${plan.name} cannot come up.`,
      why: messageOf(error) + lastLines(plan.log),
      remedy: 'Mend what it names and start again.',
      cause: error,
    })
  }

  await start()
  return {
    pid: () => running?.pid ?? null,
    async kill(signal) {
      const identity = running
      if (identity === null) return
      sendSignal(identity, signal)
      if (signal === 'SIGKILL') await waitUntilGone(identity, 5_000)
    },
    async restart() {
      expectsEnd = true
      await end()
      await start()
    },
    async stop() {
      expectsEnd = true
      await end()
    },
    onDeath(listener) {
      listeners.add(listener)
    },
  }
}
