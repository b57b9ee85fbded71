import { connectProducer, openQueues } from '@mythic/jobs'
import type { Services } from '@mythic/local-services'
import { waitUntil } from '@mythic/testkit'

import type { FaultKind, PlannedFault } from './fault-plan.ts'
import type { Hold, Watch } from './watch.ts'
import type { WorkerKeeper } from './worker-keeper.ts'

/** How a fault went: from the strike to the first step done after it. */
export interface Strike {
  readonly week: number
  readonly kind: FaultKind
  readonly verb: string
  /** Steps that stood in the middle of their transaction when it came. */
  readonly caught: number
  readonly recoveredMs: number
  readonly limitMs: number
}

/** Issue 2, section 5: a lost worker is made good within 10 s, everything else within 60 s. */
const limits: Readonly<Record<FaultKind, number>> = {
  'kill-worker': 10_000,
  'kill-postgres': 60_000,
  'kill-redis': 60_000,
  'flush-redis': 60_000,
  'double-jobs': 60_000,
}

export interface Struck {
  readonly worldId: string
  readonly week: number
  readonly span: { readonly after: number; readonly until: number }
  readonly watch: Watch
  readonly services: Services
  readonly worker: WorkerKeeper
  readonly redisUrl: string
  readonly queuePrefix: string
}

/**
 * Waits until a step stands in the middle of its transaction, strikes, lets it go, and waits until the world moves again. The
 * hold must have been placed before the step was due; `prepare` places the next one before this one lets go.
 */
export async function strike(
  fault: PlannedFault,
  hold: Hold,
  struck: Struck,
  prepare: () => Promise<void>,
): Promise<Strike> {
  const { kind, moment } = fault
  const { watch, worldId, span, week } = struck
  const count = async (): Promise<{ all: number; done: number }> => await watch.countSteps(worldId, moment.verb, span)
  const caught = await waitUntil(async () => (await hold.countWaiting()) || null, {
    what: `a ${moment.verb} in the middle of its work`,
    limitMs: 60_000,
    everyMs: 5,
  })
  const before = await count()
  const since = performance.now()
  await does[kind](struck)
  await prepare()
  await hold.release()
  const limitMs = limits[kind]
  const moves = async (): Promise<boolean> => (await count()).done > before.done
  // Twice the limit: a slow recovery is reported with its time, not as a wait that ended.
  await waitUntil(moves, { what: `the first ${moment.verb} after ${kind}`, limitMs: 2 * limitMs, everyMs: 10 })
  return { week, kind, verb: moment.verb, caught, recoveredMs: Math.round(performance.now() - since), limitMs }
}

const does: Readonly<Record<FaultKind, (struck: Struck) => Promise<void>>> = {
  async 'kill-worker'({ worker }) {
    await worker.kill()
  },
  async 'kill-postgres'({ services }) {
    await services.postgres.kill('SIGKILL')
    await services.postgres.restart()
  },
  async 'kill-redis'({ services }) {
    await services.redis.kill('SIGKILL')
    await services.redis.restart()
  },
  async 'flush-redis'({ redisUrl }) {
    await withRedis(redisUrl, async (redis) => void (await redis.flushall()))
  },
  /** Every job that Redis knows, finished ones too, once more under another id. */
  async 'double-jobs'({ redisUrl, queuePrefix }) {
    await withRedis(redisUrl, async (redis) => {
      await using queues = openQueues(redis, queuePrefix, () => {})
      const known = await queues.list(1_000)
      await queues.add(known.map((job) => ({ ...job, id: `${job.id}-double` })))
    })
  },
}

async function withRedis(
  url: string,
  act: (redis: ReturnType<typeof connectProducer>) => Promise<void>,
): Promise<void> {
  const redis = connectProducer(url)
  try {
    await redis.connect()
    await act(redis)
  } finally {
    redis.disconnect()
  }
}
