import { setTimeout as sleep } from 'node:timers/promises'

import { connectProducer, openQueues } from '@mythic/jobs'
import type { Services } from '@mythic/local-services'
import { waitUntil } from '@mythic/testkit'

import type { FaultKind, PlannedFault } from './fault-plan.ts'
import type { Hold, Watch } from './watch.ts'
import type { WorkerKeeper } from './worker-keeper.ts'

/** How a fault went. Times are real ms from the strike. */
export interface Strike {
  readonly week: number
  readonly kind: FaultKind
  readonly verb: string
  /** Steps that stood in the middle of their transaction when it came. */
  readonly caught: number
  /** Until the first step was done after it. */
  readonly movedMs: number
  /** Until every step of this kind and week was done. */
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
  const took = (): number => Math.round(performance.now() - since)
  const wait = { limitMs: 2 * limitMs, everyMs: 10 } // a slow recovery is reported with its time, not as a wait that ended
  await waitUntil(async () => (await count()).done > before.done, {
    what: `the first ${moment.verb} after ${kind}`,
    ...wait,
  })
  const movedMs = took()
  await waitUntil(async () => isWhole(await count()), { what: `every ${moment.verb} after ${kind}`, ...wait })
  return { week, kind, verb: moment.verb, caught, movedMs, recoveredMs: took(), limitMs }
}

function isWhole({ all, done }: { all: number; done: number }): boolean {
  return all > 0 && all === done
}

/** A server that is back at once would hardly be missed: long enough for jobs to fail for good and locks to run out. */
const DOWN_MS = 3_000

const does: Readonly<Record<FaultKind, (struck: Struck) => Promise<void>>> = {
  async 'kill-worker'({ worker }) {
    await worker.kill()
  },
  async 'kill-postgres'({ services }) {
    await services.postgres.kill('SIGKILL')
    await sleep(DOWN_MS)
    await services.postgres.restart()
  },
  async 'kill-redis'({ services }) {
    await services.redis.kill('SIGKILL')
    await sleep(DOWN_MS)
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
