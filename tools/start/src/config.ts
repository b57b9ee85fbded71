import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where Postgres and Redis come from: brought by us, or given by the environment. */
export type DatabaseSource =
  | { kind: 'embedded' }
  | { kind: 'given'; ownerUrl: string; appUrl: string; jobsUrl: string | null }
export type RedisSource = { kind: 'embedded' } | { kind: 'given'; url: string }

export interface StartConfig {
  root: string
  dataDir: string
  database: DatabaseSource
  redis: RedisSource
  /** null: the usual port, or a free one when it is taken. */
  port: number | null
  /** One JSON object a line instead of sentences. */
  json: boolean
  devMode: boolean
  seedWorld: boolean
  authSecret: string | null
  /** What the children inherit. */
  baseEnv: NodeJS.ProcessEnv
}

export const USUAL_PORT = 4400

export const USAGE = `pnpm start [--port <number>] [--data-dir <folder>] [--json]

  --port      address of the league on 127.0.0.1 (usual: ${USUAL_PORT}, or a free one when it is taken)
  --data-dir  where Postgres, Redis and secrets are kept (usual: .data)
  --json      one JSON object a line: step, ready, restarted, failed, stopped

DATABASE_URL with DATABASE_OWNER_URL (and DATABASE_JOBS_URL for the worker), and REDIS_URL, name servers of your own.
AUTH_SECRET, DEV_MODE and SEED_WORLD win when set.
`

export class UsageError extends Error {
  override name = 'UsageError'
}

/** Reads flags and environment once. Throws UsageError with every problem found. */
export function parseStartConfig(args: string[], baseEnv: NodeJS.ProcessEnv): StartConfig {
  // An empty variable is one that nobody has set.
  const env = Object.fromEntries(Object.entries(baseEnv).filter(([, value]) => value !== ''))
  const { values } = parseFlags(args)
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const problems: string[] = []
  const port = parsePort(values.port ?? env['PORT'], problems)
  const database = databaseFrom(env, problems)
  const production = env['NODE_ENV'] === 'production'
  const devMode = parseFlag('DEV_MODE', env, database.kind === 'embedded' && !production, problems)
  if (devMode && production) problems.push('DEV_MODE=true is refused with NODE_ENV=production: unset one of them.')
  const seedWorld = parseFlag('SEED_WORLD', env, true, problems)
  const redisUrl = env['REDIS_URL']
  if (redisUrl !== undefined && !URL.canParse(redisUrl))
    problems.push('REDIS_URL is an address such as redis://host:6379.')
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  return {
    root,
    dataDir: resolve(root, values['data-dir'] ?? '.data'),
    database,
    redis: redisUrl === undefined ? { kind: 'embedded' } : { kind: 'given', url: redisUrl },
    port,
    json: values.json ?? false,
    devMode,
    seedWorld,
    authSecret: env['AUTH_SECRET'] ?? null,
    baseEnv,
  }
}

export function readEnv(): NodeJS.ProcessEnv {
  return process.env
}

function parseFlags(args: string[]) {
  try {
    const options = {
      port: { type: 'string' },
      'data-dir': { type: 'string' },
      json: { type: 'boolean' },
    } as const
    // pnpm hands a `--` on to the script
    return parseArgs({ args: args.filter((arg) => arg !== '--'), options })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    })
  }
}

function parsePort(text: string | undefined, problems: string[]): number | null {
  if (text === undefined) return null
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 0 && port <= 65_535) return port
  problems.push(`The port is a number from 0 (any free one) to 65535, not ${JSON.stringify(text)}.`)
  return null
}

function databaseFrom(env: NodeJS.ProcessEnv, problems: string[]): DatabaseSource {
  const appUrl = env['DATABASE_URL']
  const ownerUrl = env['DATABASE_OWNER_URL']
  if (appUrl === undefined && ownerUrl === undefined) return { kind: 'embedded' }
  if (appUrl === undefined || ownerUrl === undefined) {
    const missing = appUrl === undefined ? 'DATABASE_URL (role of the app)' : 'DATABASE_OWNER_URL (role that migrates)'
    problems.push(`${missing} is missing: set both, or neither for an embedded Postgres.`)
    return { kind: 'embedded' }
  }
  const urls = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_JOBS_URL: env['DATABASE_JOBS_URL'] }
  for (const [name, url] of Object.entries(urls)) {
    if (url !== undefined && !URL.canParse(url))
      problems.push(`${name} is an address such as postgres://role:password@host/db.`)
  }
  return { kind: 'given', ownerUrl, appUrl, jobsUrl: env['DATABASE_JOBS_URL'] ?? null }
}

function parseFlag(name: string, env: NodeJS.ProcessEnv, usual: boolean, problems: string[]): boolean {
  const text = env[name]
  if (text === undefined) return usual
  if (text === 'true' || text === 'false') return text === 'true'
  problems.push(`${name} is true or false, not ${JSON.stringify(text)}.`)
  return usual
}
