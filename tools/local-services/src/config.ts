/** The only file of this package that reads the environment. */

/** Folders of PATH, and the usual ones that a lean shell leaves out. */
export function programFolders(): string[] {
  const fromPath = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return [...new Set([...fromPath, '/usr/local/bin', '/usr/bin', '/usr/local/sbin', '/usr/sbin', '/opt/homebrew/bin'])]
}

/** A browser chosen by hand, for machines where Chromium stands at an unusual place. */
export function chosenChromium(): string | null {
  return process.env['CHROMIUM_PATH'] ?? null
}

/** What a service needs from our environment and nothing else: no secret of the starter reaches Postgres or Redis. */
export function plainEnv(): Record<string, string> {
  const kept: Record<string, string> = { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' }
  for (const name of ['PATH', 'HOME', 'TMPDIR']) {
    const value = process.env[name]
    if (value !== undefined) kept[name] = value
  }
  return kept
}

/** The whole environment, for package tools such as apt that follow proxies and mirrors named there. */
export function wholeEnv(): NodeJS.ProcessEnv {
  return process.env
}

export interface TestServices {
  ownerUrl: string
  appUrl: string
  jobsUrl: string
  redisUrl: string
}

/** Services that someone else keeps running for the tests; null when the tests bring their own. */
export function givenTestServices(): TestServices | null {
  const ownerUrl = process.env['TEST_DATABASE_OWNER_URL']
  const redisUrl = process.env['TEST_REDIS_URL']
  if (ownerUrl === undefined || redisUrl === undefined) return null
  return {
    ownerUrl,
    appUrl: process.env['TEST_DATABASE_URL'] ?? ownerUrl,
    jobsUrl: process.env['TEST_DATABASE_JOBS_URL'] ?? ownerUrl,
    redisUrl,
  }
}

/** Test workers are forks and inherit this. */
export function publishTestServices(urls: TestServices): void {
  process.env['TEST_DATABASE_OWNER_URL'] = urls.ownerUrl
  process.env['TEST_DATABASE_URL'] = urls.appUrl
  process.env['TEST_DATABASE_JOBS_URL'] = urls.jobsUrl
  process.env['TEST_REDIS_URL'] = urls.redisUrl
}
