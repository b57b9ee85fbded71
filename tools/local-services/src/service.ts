import type { ChildProcess } from 'node:child_process'

import type { Guard } from './guard.ts'
import { identityOf, isRunning, type ProcessIdentity } from './process-identity.ts'
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

/** One life of the service; a late word of an earlier one must not touch the next. */
interface Life {
  identity: ProcessIdentity
  isReady: boolean
  isStopping: boolean
}

export async function runService(plan: ServicePlan): Promise<Service> {
  const listeners = new Set<(reason: string) => void>()
  let life: Life | null = null

  async function start(): Promise<void> {
    try {
      life = await begin()
    } catch (error) {
      await end()
      throw cannotStart(error)
    }
  }

  async function begin(): Promise<Life> {
    const child = await plan.launch()
    child.unref()
    const { pid } = child
    if (pid === undefined) throw await new Promise<Error>((resolve) => child.once('error', resolve))
    plan.guard.watch(pid, { signal: plan.stopSignal, graceMs: GRACE_MS, stage: SERVICE_STAGE })
    const identity = identityOf(pid)
    if (identity === null) throw new Error('It ended at once.')
    const mine: Life = { identity, isReady: false, isStopping: false }
    life = mine
    child.once('exit', (code, signal) => ended(mine, signal ?? `code ${code}`))
    await plan.waitUntilReady(child)
    mine.isReady = true
    return mine
  }

  function ended(which: Life, how: string): void {
    plan.guard.forget(which.identity.pid)
    if (life === which) life = null
    if (!which.isReady || which.isStopping) return
    for (const listener of listeners) listener(`${plan.name} ended by itself (${how})`)
  }

  async function end(): Promise<void> {
    const mine = life
    if (mine === null) return
    mine.isStopping = true
    await stopProcess(mine.identity, plan.stopSignal, GRACE_MS)
    plan.guard.forget(mine.identity.pid)
    if (life === mine) life = null
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
    pid: () => (life !== null && isRunning(life.identity) ? life.identity.pid : null),
    async kill(signal) {
      if (life === null) return
      const { identity } = life
      sendSignal(identity, signal)
      if (signal === 'SIGKILL') await waitUntilGone(identity, 5_000)
    },
    async restart() {
      await end()
      await start()
    },
    stop: end,
    onDeath(listener) {
      listeners.add(listener)
    },
  }
}
