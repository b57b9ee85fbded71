import type { TestProject } from 'vitest/node'

import { givenTestServices, publishTestServices, type TestServices } from './config.ts'
import { startTemporaryServices } from './start-services.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabaseOwnerUrl: string
    testDatabaseUrl: string
    testDatabaseJobsUrl: string
    testRedisUrl: string
  }
}

/**
 * One Postgres and one Redis for a whole `vitest run`, unless TEST_DATABASE_OWNER_URL and TEST_REDIS_URL name running
 * ones. Tests read the addresses by `inject('testDatabaseOwnerUrl')` or from the environment.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = givenTestServices()
  if (given !== null) {
    provide(project, given)
    return async () => {}
  }
  const services = await startTemporaryServices({ say: (line) => console.log(line) })
  const urls = {
    ownerUrl: services.databaseOwnerUrl,
    appUrl: services.databaseUrl,
    jobsUrl: services.databaseJobsUrl,
    redisUrl: services.redisUrl,
  }
  publishTestServices(urls)
  provide(project, urls)
  return services.stop
}

function provide(project: TestProject, urls: TestServices): void {
  project.provide('testDatabaseOwnerUrl', urls.ownerUrl)
  project.provide('testDatabaseUrl', urls.appUrl)
  project.provide('testDatabaseJobsUrl', urls.jobsUrl)
  project.provide('testRedisUrl', urls.redisUrl)
}
