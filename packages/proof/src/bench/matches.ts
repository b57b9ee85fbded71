import { createDb, advanceTo, checkInvariants, foundWorldIn, runCommand } from '@mythic/db'
import type { Db } from '@mythic/db'
import { gameInstant, humanWindows, matchInstants, scheduleSeason } from '@mythic/domain'
import type { WorldId } from '@mythic/domain'
import { startApi, waitUntil } from '@mythic/testkit'

import { openStage } from '../same-world/stage.ts'
import { openWatch } from '../same-world/watch.ts'
import type { Watch } from '../same-world/watch.ts'
import { median } from './bench.ts'
import type { Bench } from './bench.ts'
import { watchMemory } from './memory.ts'
import { startSteadyReader } from './steady-reader.ts'

/** 511 divisions of eight: 2,044 matches a matchday. */
const TIERS = 9
/** People who look at the league meanwhile: enough that the API is in use, too few to be a benchmark of their own. */
const READS_A_SECOND = 50
const MATCHDAYS = 5
const RATE_PERMILLE = 1000
const PREPARE_LIMIT_MS = 300_000
const MATCHDAY_LIMIT_MS = 180_000
const MEMORY_MB = 300

/** A matchday of 2,044 matches that all fall due at once: from the queue to the committed reveal, by one worker process. */
export const matchesBench: Bench = {
  usage: 'matches a second from queue to committed reveal, one worker; memory of worker and API (some minutes)',
  async run({ seed, say, tiers = TIERS }) {
    await using stage = await openStage(null, say, 'durable')
    await using db = createDb(stage.urls.appUrl, { max: 4 })
    await using watch = openWatch(stage.urls.ownerUrl)
    const worldId = await foundLargeWorld(db, { seed, tiers, say })
    const worker = await stage.startWorker()
    const { appUrl: databaseUrl, redisUrl } = stage.urls
    await using api = await startApi({
      databaseUrl,
      redisUrl,
      queuePrefix: stage.queuePrefix,
      env: { RATE_FACTOR: '0' },
    })
    const memory = { worker: watchMemory(worker.pid), api: watchMemory(api.pid) }
    const reader = startSteadyReader(await addressesOf(db, api.url, worldId), READS_A_SECOND)

    const rates: number[] = []
    let matches = 0
    let preparedS = 0
    for (let matchday = 1; matchday <= MATCHDAYS; matchday++) {
      const { kickoffAt, revealAt } = matchInstants(1, matchday, humanWindows(RATE_PERMILLE))
      const asked = performance.now()
      await advanceAndWait(db, watch, worldId, kickoffAt - 1, PREPARE_LIMIT_MS)
      const since = performance.now()
      preparedS += (since - asked) / 1000
      await advanceAndWait(db, watch, worldId, revealAt, MATCHDAY_LIMIT_MS)
      const seconds = (performance.now() - since) / 1000
      matches = (await watch.countSteps(worldId, 'fight-match', { after: kickoffAt - 1, until: kickoffAt })).done
      rates.push(Math.round(matches / seconds))
      say(
        `  matchday ${matchday}: ${matches} matches in ${seconds.toFixed(2)} s, ${rates.at(-1)} a second; prepared in ${((since - asked) / 1000).toFixed(1)} s`,
      )
    }
    const reads = await reader.stop()
    const figures = {
      matches,
      perSecond: median(rates),
      rates,
      workerMb: memory.worker.most(),
      apiMb: memory.api.most(),
      readsASecond: reads.perSecond,
      readsP95Ms: reads.p95Ms,
      preparedS: Math.round(preparedS),
    }
    const broken = await checkInvariants(db, worldId)
    if (broken.length > 0) throw new Error(`an invariant is broken: ${JSON.stringify(broken[0])}`)
    return {
      figures,
      gates: [
        { name: 'matches a second', figure: figures.perSecond, bar: 250, is: 'at least' },
        { name: 'matches a matchday', figure: matches, bar: 2000, is: 'at least' },
        { name: 'memory of the worker, MB', figure: figures.workerMb, bar: MEMORY_MB, is: 'at most' },
        { name: 'memory of the API, MB', figure: figures.apiMb, bar: MEMORY_MB, is: 'at most' },
      ],
    }
  },
}

async function foundLargeWorld(
  db: Db,
  { seed, tiers, say }: { seed: number; tiers: number; say: (line: string) => void },
): Promise<WorldId> {
  const since = performance.now()
  const { worldId } = await foundWorldIn(db, {
    seed: `bench ${seed}`,
    name: 'Bench',
    tiers,
    factor: 2,
    driven: true,
    ratePermille: RATE_PERMILLE,
  })
  const call = {
    worldId,
    actor: 'bench',
    capacity: 'developer',
    idempotencyKey: 'season 1',
    bodyHash: 'season 1',
  } as const
  await runCommand(db, call, scheduleSeason, { season: 1 })
  say(`  a world of ${8 * (2 ** tiers - 1)} guilds stands after ${((performance.now() - since) / 1000).toFixed(1)} s`)
  return worldId
}

async function advanceAndWait(db: Db, watch: Watch, worldId: WorldId, instant: number, limitMs: number): Promise<void> {
  await advanceTo(db, worldId, gameInstant(instant))
  await waitUntil(async () => await watch.isDone(worldId, instant), {
    what: `all that is due by ${instant}`,
    limitMs,
    everyMs: 20,
  })
}

/** Public pages of different weight: the list of matches, the worlds, a table, a guild and its chronicle. */
async function addressesOf(db: Db, apiUrl: string, worldId: WorldId): Promise<string[]> {
  const { rows } = await db.pool.query<{ guildId: string; divisionId: string }>(
    'SELECT guild_id AS "guildId", division_id AS "divisionId" FROM game.seat WHERE world_id = $1 ORDER BY id LIMIT 1',
    [worldId],
  )
  const [seat] = rows
  if (seat === undefined) throw new Error('the world has no seats')
  const world = `${apiUrl}/api/v1/worlds/${worldId}`
  return [
    `${world}/matches`,
    `${apiUrl}/api/v1/worlds`,
    `${world}/divisions/${seat.divisionId}/table`,
    `${world}/guilds/${seat.guildId}`,
    `${world}/guilds/${seat.guildId}/chronicle`,
  ]
}
