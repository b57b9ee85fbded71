import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { migrate } from '@mythic/db'
import {
  createGuard,
  findFreePort,
  keepSecret,
  lockDataFolder,
  messageOf,
  ServiceError,
  type Guard,
  workerNodeFlags,
} from '@mythic/local-services'

import { buildUiIfChanged } from './build-ui.ts'
import { choosePort } from './choose-port.ts'
import { USUAL_PORT, type StartConfig } from './config.ts'
import { runProgram, type ProgramPlan, type RunningProgram } from './program.ts'
import type { Report } from './report.ts'
import { livesOf, openStores, type Stores } from './stores.ts'
import { supervise } from './supervise.ts'

export interface League {
  url: string
  /** Stops everything in order; `force` does not wait for work in hand. */
  stop(force?: boolean): Promise<void>
}

type Stoppable = (force?: boolean) => Promise<void>

/** Far beyond what a start takes: a slow machine under load is not a broken one. What ends early is told at once. */
const READY_LIMIT_MS = 120_000
const DRAIN_MS = 10_000

/**
 * Brings the whole league up, or throws what cannot come up after stopping the rest. `onGiveUp` tells later that a part
 * died too often; everything else still runs then and is the caller's to stop. `signal` breaks off a start.
 */
export async function startLeague(
  config: StartConfig,
  report: Report,
  signal: AbortSignal,
  onGiveUp: (error: ServiceError) => void,
): Promise<League> {
  const began = performance.now()
  const lock = await lockDataFolder(config.dataDir)
  const guard = createGuard()
  const stops: { stage: number; stop: Stoppable }[] = []

  async function stop(force = false): Promise<void> {
    const stages = [...new Set(stops.map((entry) => entry.stage))].sort((a, b) => b - a)
    const failures: unknown[] = []
    for (const stage of stages) {
      const members = stops.filter((entry) => entry.stage === stage)
      for (const outcome of await Promise.allSettled(members.map(async (entry) => await entry.stop(force)))) {
        if (outcome.status === 'rejected') failures.push(outcome.reason)
      }
    }
    await guard.close() // the guardian ends whatever a failed stop has left
    lock.release()
    if (failures.length > 0) throw failures[0]
  }

  async function supervised(name: string, stage: number, start: Parameters<typeof supervise>[0]['start']) {
    const watched = await supervise({
      name,
      start,
      onRestart: (reason) => report.restarted(name, reason),
      onGiveUp,
    })
    stops.push({ stage, stop: watched.stop })
  }

  try {
    const building = buildPages(config, guard, report, signal)
    building.catch(() => {}) // awaited below; a failure of the stores may come first
    const stores = await openStores(config, guard, {
      say: report.note,
      started: (_name, service) => stops.push({ stage: 0, stop: service.stop }),
      step: ({ name, detail }) => report.step(name, performance.now() - began, detail),
    })
    for (const { name, service } of stores.services) await supervised(name, 1, livesOf(service))
    signal.throwIfAborted()
    await bringTablesUpToDate(stores, config.devMode, report)
    await building
    signal.throwIfAborted()

    const { port, note } = await choosePort(config.port, USUAL_PORT)
    if (note !== null) report.note(note)
    const plans = await planPrograms(config, stores, guard, port)
    const opened = plans.map(async ({ name, plan }) => {
      const since = performance.now()
      await supervised(name, 2, async (unwanted) => {
        return await runOrExplain(name, { ...plan, signal: AbortSignal.any([signal, unwanted]) })
      })
      report.step(name, performance.now() - since, 'ready')
    })
    for (const outcome of await Promise.allSettled(opened)) {
      if (outcome.status === 'rejected') throw outcome.reason
    }
    signal.throwIfAborted()
    const url = `http://127.0.0.1:${port}`
    report.ready({ url, dataDir: config.dataDir, ms: performance.now() - began })
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function buildPages(config: StartConfig, guard: Guard, report: Report, signal: AbortSignal): Promise<void> {
  const since = performance.now()
  const built = await buildUiIfChanged(config.root, guard, signal)
  report.step('Pages', performance.now() - since, built ? 'built' : 'unchanged since the last build')
}

async function bringTablesUpToDate(stores: Stores, devMode: boolean, report: Report): Promise<void> {
  const since = performance.now()
  const { ownerUrl, appUrl, jobsUrl } = stores
  try {
    const applied = await migrate({ ownerUrl, appUrl, jobsUrl }, { devMode })
    const detail = applied.length === 0 ? 'up to date' : `${applied.length} migrations applied`
    report.step('Tables', performance.now() - since, detail)
  } catch (error) {
    const { hostname, port } = new URL(ownerUrl)
    throw new ServiceError({
      what: `The tables of the database at ${hostname}:${port || '5432'} cannot be brought up to date.`,
      why: messageOf(error),
      remedy:
        'With a database of your own: check DATABASE_URL, DATABASE_OWNER_URL and DATABASE_JOBS_URL. Then start again.',
      cause: error,
    })
  }
}

async function planPrograms(config: StartConfig, stores: Stores, guard: Guard, port: number) {
  const logs = join(config.dataDir, 'logs')
  mkdirSync(logs, { recursive: true })
  const common = {
    ...config.baseEnv,
    HOST: '127.0.0.1',
    REDIS_URL: stores.redisUrl,
    AUTH_SECRET: config.authSecret ?? keepSecret(config.dataDir, 'auth'),
    DEV_MODE: String(config.devMode),
    SEED_WORLD: String(config.seedWorld),
  }
  const limits = { guard, readyLimitMs: READY_LIMIT_MS, drainMs: DRAIN_MS }
  const apiEnv = {
    ...common,
    PORT: String(port),
    DATABASE_URL: stores.appUrl,
    DATABASE_OWNER_URL: stores.ownerUrl,
  }
  const workerPort = String(await findFreePort())
  const workerEnv = {
    ...common,
    PORT: workerPort,
    DATABASE_URL: stores.jobsUrl,
    DATABASE_OWNER_URL: undefined,
  }
  const mainOf = (name: string): string => join(config.root, `packages/${name}/src/main.ts`)
  return [
    {
      name: 'API',
      plan: { name: 'API', main: mainOf('api'), env: apiEnv, log: join(logs, 'api.log'), ...limits },
    },
    {
      name: 'Worker',
      plan: {
        name: 'Worker',
        main: mainOf('jobs'),
        nodeFlags: workerNodeFlags,
        env: workerEnv,
        log: join(logs, 'worker.log'),
        ...limits,
      },
    },
  ]
}

async function runOrExplain(name: string, plan: ProgramPlan): Promise<RunningProgram> {
  try {
    return await runProgram(plan)
  } catch (error) {
    if (plan.signal.aborted) throw error
    throw new ServiceError({
      what: `${name === 'API' ? 'The API' : 'The worker'} cannot come up.`,
      why: messageOf(error),
      remedy: `Mend what its last lines name, then start again. All of them stand in ${plan.log}.`,
      cause: error,
    })
  }
}
