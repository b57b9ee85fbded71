import { migrate } from '../src/migrate/migrate.ts'
import { readDevMode, readMigrateUrls } from './config.ts'

/** Brings the database of the environment up to date: for containers; `pnpm start` does it by itself. */
const applied = await migrate(readMigrateUrls(), { devMode: readDevMode() })
console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`)
