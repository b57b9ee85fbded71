import type { RoundsPlayed } from '@mythic/battle-engine'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { PlaysBySource } from '../fight/fight-message.ts'
import type { JobResult } from '../job-definition.ts'
import { queueNames } from '../queues/queue-name.ts'
import type { Queues } from '../queues/open-queues.ts'

export interface Metrics {
  readonly registry: Registry
  jobEnded(queue: string, name: string, result: JobResult | 'failed', seconds: number): void
  jobStalled(queue: string): void
  swept(queued: number, requeued: number): void
  relayed(topics: number): void
  battleFought(engine: string, by: RoundsPlayed['by']): void
  playsBySource(engine: string, because: PlaysBySource['why']['because']): void
  battleFailed(): void
  lateBy(seconds: number): void
}

export function createMetrics(queues: Queues, waitingBattles: () => number): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'mythic_jobs_' })
  const jobs = new Counter({
    name: 'mythic_jobs_total',
    help: 'Jobs ended, by queue, name and result',
    labelNames: ['queue', 'name', 'result'],
    registers,
  })
  const seconds = new Histogram({
    name: 'mythic_job_seconds',
    help: 'Time a job took in this process',
    labelNames: ['queue', 'name'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const stalled = new Counter({
    name: 'mythic_jobs_stalled_total',
    help: 'Jobs taken back from a worker that went silent',
    labelNames: ['queue'],
    registers,
  })
  const queued = new Counter({
    name: 'mythic_sweep_queued_total',
    help: 'Due rows given to the queues, first time or again',
    labelNames: ['time'],
    registers,
  })
  const relayed = new Counter({
    name: 'mythic_outbox_relayed_total',
    help: 'Doorbells rung from the outbox',
    registers,
  })
  const fought = new Counter({
    name: 'mythic_battles_fought_total',
    help: 'Battles fought, by engine and by what played their rounds: wasm, or source, which is slower',
    labelNames: ['engine', 'by'],
    registers,
  })
  const bySource = new Counter({
    name: 'mythic_compiled_rounds_lost_total',
    help: 'Battle threads that play an engine by its source, by the reason: trapped is a fault of the engine',
    labelNames: ['engine', 'because'],
    registers,
  })
  const failedBattles = new Counter({
    name: 'mythic_battles_failed_total',
    help: 'Battles the engine could not fight; their inputs are stored',
    registers,
  })
  const late = new Gauge({
    name: 'mythic_timeline_late_seconds',
    help: 'Real seconds that the oldest due row of any world has waited',
    registers,
  })
  new Gauge({
    name: 'mythic_battles_waiting',
    help: 'Battles handed to the threads and not yet fought',
    registers,
    collect() {
      this.set(waitingBattles())
    },
  })
  new Gauge({
    name: 'mythic_queue_jobs',
    help: 'Jobs in Redis, by queue and state',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      const depths = await queues.depths().catch(() => null) // Redis away: an absent series says so
      this.reset()
      if (depths === null) return
      for (const queue of queueNames)
        for (const [state, count] of Object.entries(depths[queue])) this.set({ queue, state }, count)
    },
  })
  return {
    registry,
    jobEnded(queue, name, result, took) {
      jobs.inc({ queue, name, result })
      seconds.observe({ queue, name }, took)
    },
    jobStalled: (queue) => stalled.inc({ queue }),
    swept(first, again) {
      queued.inc({ time: 'first' }, first)
      queued.inc({ time: 'again' }, again)
    },
    relayed: (topics) => relayed.inc(topics),
    battleFought: (engine, by) => fought.inc({ engine, by }),
    playsBySource: (engine, because) => bySource.inc({ engine, because }),
    battleFailed: () => failedBattles.inc(),
    lateBy: (waited) => late.set(waited),
  }
}
