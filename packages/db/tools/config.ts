import type { MigrateUrls } from '../src/migrate/migrate.ts'

/** The three addresses of `migrate.ts`, each naming its role. Throws with all that are missing. */
export function readMigrateUrls(): MigrateUrls {
  const names = ['DATABASE_OWNER_URL', 'DATABASE_URL', 'DATABASE_JOBS_URL'] as const
  const [ownerUrl = '', appUrl = '', jobsUrl = ''] = names.map((name) => process.env[name])
  const missing = names.filter((name) => (process.env[name] ?? '') === '')
  if (missing.length > 0) throw new Error(`Set ${missing.join(', ')}: postgres://role:password@host:5432/database.`)
  return { ownerUrl, appUrl, jobsUrl }
}

/** The operator's own address: the role that owns the tables. */
export function readOwnerUrl(): string {
  const url = process.env['DATABASE_OWNER_URL'] ?? ''
  if (url === '') throw new Error('Set DATABASE_OWNER_URL: postgres://role:password@host:5432/database.')
  return url
}

/** Whether the API's developer routes are open: they need a right more. */
export function readDevMode(): boolean {
  return process.env['DEV_MODE'] === 'true'
}
