import { roundsPlayed } from '@mythic/battle-engine/engine-bundle'
import { listPublished, loadPublished, newestPublished } from '@mythic/battle-engine/published'
import { checkSchema, listSeasonEngines } from '@mythic/db'

import type { JobsContext } from './context.ts'

/** What must hold before this process says READY. Throws one sentence for each thing that does not. */
export async function checkReady({ db, redis, log, pool }: JobsContext): Promise<void> {
  const results = await Promise.allSettled([checkPostgres(db), checkRedis(redis, (warning) => log.warn(warning))])
  const problems = results.flatMap((result) => (result.status === 'rejected' ? [messageOf(result.reason)] : []))
  if (problems.length > 0) throw new Error(problems.join('\n'))
  for (const warning of await listMissingEngines(db)) log.warn(warning)
  const engine = newestPublished().version
  log.info({ engine, rounds: roundsPlayed(await loadPublished(engine)), waiting: pool.waiting }, 'checks passed')
}

async function checkPostgres(db: JobsContext['db']): Promise<void> {
  try {
    await checkSchema(db)
  } catch (error) {
    throw new Error(`Postgres: ${messageOf(error)}`, { cause: error })
  }
}

/** Worlds that will stand still at their next lock. No reason not to start: the others can be played. */
export async function listMissingEngines(db: JobsContext['db']): Promise<string[]> {
  const published = new Set(listPublished().map(({ version }) => version))
  return (await listSeasonEngines(db)).flatMap(({ worldId, season, engineVersion }) =>
    published.has(engineVersion)
      ? []
      : [`season ${season} of world ${worldId} wants engine ${engineVersion}, which is not published: override it`],
  )
}

async function checkRedis(redis: JobsContext['redis'], warn: (warning: string) => void): Promise<void> {
  try {
    await redis.ping()
    const [, policy] = (await redis.config('GET', 'maxmemory-policy').catch(() => [])) as string[] // managed Redis may hide its settings
    if (policy !== undefined && policy !== 'noeviction')
      warn(`Redis evicts keys (${policy}): jobs may vanish and wait for the sweep`)
  } catch (error) {
    throw new Error(`Redis: ${messageOf(error)}`, { cause: error })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
