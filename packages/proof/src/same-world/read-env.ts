import type { GivenStage } from './stage.ts'

/** Postgres and Redis that somebody else runs for this proof; null when it brings its own. */
export function readStage(): GivenStage | null {
  const {
    PROVE_DATABASE_OWNER_URL: ownerUrl,
    PROVE_DATABASE_URL: appUrl,
    PROVE_DATABASE_JOBS_URL: jobsUrl,
    PROVE_REDIS_URL: redisUrl,
  } = process.env
  if (ownerUrl === undefined || redisUrl === undefined) return null
  return { ownerUrl, appUrl: appUrl ?? ownerUrl, jobsUrl: jobsUrl ?? ownerUrl, redisUrl }
}
