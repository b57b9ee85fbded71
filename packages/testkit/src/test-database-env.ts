/** Addresses of one database under its three roles. */
export interface DatabaseUrls {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly jobsUrl: string
}

/** The test server, as the global set-up of the integration tests publishes it. */
export function readTestDatabaseEnv(): DatabaseUrls {
  const { TEST_DATABASE_OWNER_URL: ownerUrl, TEST_DATABASE_URL: appUrl, TEST_DATABASE_JOBS_URL: jobsUrl } = process.env
  if (ownerUrl === undefined || appUrl === undefined || jobsUrl === undefined)
    throw new Error(
      'no test database: run this under the vitest project `integration`, or set TEST_DATABASE_OWNER_URL, TEST_DATABASE_URL and TEST_DATABASE_JOBS_URL',
    )
  return { ownerUrl, appUrl, jobsUrl }
}
