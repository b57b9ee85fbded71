import { noteHeartbeat } from '@mythic/db'

import type { JobsContext } from './context.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { concernsWorld, isFullBatch, relayOutbox } from './outbox/relay.ts'
import { startWorkers } from './queues/start-workers.ts'
import { checkReady } from './ready-checks.ts'
import { registry } from './registry.ts'
import { startRounds } from './rounds.ts'
import { sweepTimeline } from './timeline/sweep.ts'

export interface RunningJobs {
  readonly metricsUrl: string
  /** Finishes what is in hand, within the limit of the config, and queues nothing new. */
  drain(): Promise<void>
}

const BEAT_EVERY_MS = 5_000
const ILL_AFTER_MS = 30_000

/** Checks, then runs queues, sweep, relay and heartbeat until drained. The context stays the caller's to dispose. */
export async function runJobs(context: JobsContext): Promise<RunningJobs> {
  const { config, log, db, redis, queues, metrics } = context
  await checkReady(context)

  let beatenAt = Number.NEGATIVE_INFINITY
  /** An outage must be a pause of the clocks before anything of that time is found due, so a beat comes before each sweep. */
  async function beat(): Promise<void> {
    if (performance.now() - beatenAt < BEAT_EVERY_MS) return
    const outageMs = await noteHeartbeat(db)
    beatenAt = performance.now()
    if (outageMs > 0) log.warn({ outageMs }, 'the league was down: running worlds stood still meanwhile')
  }

  const complain =
    (what: string) =>
    (error: unknown): void =>
      log.warn({ err: error }, what)
  const batches = { battles: config.battleBatch, steps: config.stepBatch }
  const sweeping = { db, queues, batches, swept: metrics.swept, lateBy: metrics.lateBy }
  const sweep = startRounds(
    config.sweepEveryMs,
    async () => {
      await beat()
      return await sweepTimeline(sweeping)
    },
    complain('a sweep of the timeline failed'),
  )
  const relay = startRounds(
    config.relayEveryMs,
    async () => {
      const rows = await relayOutbox(db, redis, (topics) => {
        metrics.relayed(topics.length)
        // A clock that jumped has made things due: no need to wait for the timer.
        if (topics.some(concernsWorld)) sweep.nudge()
      })
      return isFullBatch(rows)
    },
    complain('a round of the outbox failed'),
  )
  const workers = await startWorkers(context, registry, () => {
    sweep.nudge()
    relay.nudge()
  })
  const server = await serveMetrics(config, metrics.registry, () => illnessOf({ sweep, relay }))
  log.info({ metrics: server.url, threads: config.battleThreads }, 'jobs are running')

  return {
    metricsUrl: server.url,
    async drain() {
      await Promise.all([sweep.stop(), workers.close(config.drainMs)])
      await relay.stop()
      await server.close()
    },
  }
}

function illnessOf(rounds: Readonly<Record<string, { readonly lastWell: number | null }>>): string | null {
  for (const [name, { lastWell }] of Object.entries(rounds)) {
    if (lastWell === null || performance.now() - lastWell > ILL_AFTER_MS)
      return `${name}: no round went well for ${ILL_AFTER_MS / 1000} s`
  }
  return null
}
