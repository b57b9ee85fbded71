import { advanceTo, checkInvariants, createDb, foundWorldIn, readWorld, runCommand } from '@mythic/db'
import type { Db } from '@mythic/db'
import { hashWorld, scheduleSeason, WEEK_MS } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'
import { foundingRequest, foundLabWorld, runWeeks, weekEnd } from '@mythic/lab'
import { waitUntil } from '@mythic/testkit'

import { differenceBetween, firstDifferingRows } from './differences.ts'
import { planFaults } from './fault-plan.ts'
import type { PlannedFault } from './fault-plan.ts'
import type { Stage } from './stage.ts'
import { strike } from './strike.ts'
import type { Strike, Struck } from './strike.ts'
import { openWatch } from './watch.ts'
import type { Hold, Watch } from './watch.ts'
import { keepWorker } from './worker-keeper.ts'
import type { WorkerKeeper } from './worker-keeper.ts'

export interface SameWorldOptions {
  readonly seed: string
  readonly guilds: number
  readonly weeks: number
  readonly faults: boolean
}

/** One week's end in both worlds. */
export interface WeekProof {
  readonly week: number
  readonly hash: string
  /** Real ms that the week took in Postgres, faults included. */
  readonly tookMs: number
  readonly strikes: readonly Strike[]
  /** What is wrong, in sentences; empty when the two are the same world and every invariant holds. */
  readonly problems: readonly string[]
}

const WEEK_LIMIT_MS = 180_000

/** Plays one world twice, in memory and through Postgres, Redis and a real worker, and compares them at every week's end. */
export async function* playSameWorld(stage: Stage, options: SameWorldOptions): AsyncGenerator<WeekProof> {
  const lab = await foundLabWorld(options)
  await using db = createDb(stage.urls.appUrl, { max: 4 })
  await using watch = openWatch(stage.urls.ownerUrl)
  const { worldId } = await foundWorldIn(db, foundingRequest(options))
  const call = {
    worldId,
    actor: 'proof',
    capacity: 'developer',
    idempotencyKey: 'season 1',
    bodyHash: 'season 1',
  } as const
  await runCommand(db, call, scheduleSeason, { season: 1 })
  const worker = await keepWorker(stage)
  const played = { stage, options, db, watch, worldId, worker }

  for await (const inLab of runWeeks(lab, options.weeks)) {
    const since = performance.now()
    const strikes = await playWeek(played, inLab.week)
    const tookMs = Math.round(performance.now() - since)
    const rows = await readWorld(db, worldId)
    const hash = hashWorld(rows)
    const difference = differenceBetween(inLab.hash, hash)
    const problems = [
      ...inLab.broken.map(({ name, problem }) => `in the lab: ${name}: ${problem}`),
      ...(await checkInvariants(db, worldId)).map((broken) => `in Postgres: ${JSON.stringify(broken)}`),
      ...strikes
        .filter(({ recoveredMs, limitMs }) => recoveredMs > limitMs)
        .map(({ kind, recoveredMs, limitMs }) => `${kind}: ${recoveredMs} ms, limit ${limitMs} ms`),
      ...(difference === null
        ? []
        : [
            `tables differ: ${difference.tables.join(', ')}; guilds differ: ${difference.guilds.join(', ') || 'none'}`,
            ...difference.tables.flatMap((table) => firstDifferingRows(table, { ...lab.world.rows() }, { ...rows })),
          ]),
    ]
    yield { week: inLab.week, hash: hash.hash, tookMs, strikes, problems }
    if (problems.length > 0) return
  }
  const code = await worker.drain()
  if (code !== 0) throw new Error(`the worker ended with code ${code} when asked to drain:\n${worker.log()}`)
}

interface Played {
  readonly stage: Stage
  readonly options: SameWorldOptions
  readonly db: Db
  readonly watch: Watch
  readonly worldId: WorldId
  readonly worker: WorkerKeeper
}

async function playWeek({ stage, options, db, watch, worldId, worker }: Played, week: number): Promise<Strike[]> {
  const until = weekEnd(week)
  const { services } = stage
  const strikes: Strike[] = []
  if (options.faults && services !== null) {
    const { urls, queuePrefix } = stage
    const span = { after: until - WEEK_MS, until }
    const struck: Struck = { worldId, week, span, watch, services, worker, redisUrl: urls.redisUrl, queuePrefix }
    const faults = planFaults(options.seed, week)
    let next = await holdFor(watch, faults[0])
    await advanceTo(db, worldId, until)
    for (const [place, fault] of faults.entries()) {
      const hold = next
      if (hold === null) throw new Error('a fault without a hold')
      strikes.push(await strike(fault, hold, struck, async () => void (next = await holdFor(watch, faults[place + 1]))))
    }
  } else await advanceTo(db, worldId, until)
  const done = async (): Promise<boolean> => await watch.isDone(worldId, until)
  await waitUntil(done, { what: `all that is due in week ${week}`, limitMs: WEEK_LIMIT_MS, everyMs: 10 })
  return strikes
}

async function holdFor(watch: Watch, fault: PlannedFault | undefined): Promise<Hold | null> {
  return fault === undefined ? null : await watch.hold(fault.moment.table)
}
