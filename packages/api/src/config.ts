import { fileURLToPath } from 'node:url'

/** Everything an API process may be told from outside. Read once, at boot; nothing else reads the environment. */
export interface ApiConfig {
  /** Role of the app: it can neither open a sealed battle nor change what is append-only. */
  readonly databaseUrl: string
  readonly redisUrl: string
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Address under which people reach the league; null: the one it listens on. Its origin alone may write. */
  readonly publicUrl: string | null
  /** Signs what must not be guessed from an open source, such as how wide a talent shows. At least 32 characters. */
  readonly authSecret: string
  readonly devMode: boolean
  readonly production: boolean
  /** Founds World 1 at the start when there is no world. */
  readonly seedWorld: boolean
  readonly logLevel: LogLevel
  readonly databaseConnections: number
  /** First part of every Redis key of the queues: two leagues can share one Redis. */
  readonly queuePrefix: string
  /** Bearer token that opens /metrics beyond this machine; null: nothing does. */
  readonly metricsToken: string | null
  /** Proxies before this process whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number
  /** Multiplies the rate limits; 0 switches them off, which production refuses. */
  readonly rateFactor: number
  /** The built pages. */
  readonly pagesDir: string
  /** How long a developer's call waits for the worker to catch up. */
  readonly devPatienceMs: number
  /** How long a starting process waits for database and Redis. */
  readonly readyWaitMs: number
  /** Time to finish what is in hand after SIGTERM. */
  readonly drainMs: number
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export type Environment = Readonly<Record<string, string | undefined>>

/** Boot stops here with every problem listed, not with the first one. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The API cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

const SECRET_LEAST = 32

export function parseConfig(env: Environment): ApiConfig {
  const problems: string[] = []
  const given = (name: string): string | undefined => (env[name] === '' ? undefined : env[name])

  function url(name: string, protocols: readonly string[]): string {
    const value = given(name)
    if (value === undefined) problems.push(`${name} is missing`)
    else if (!isUrl(value, protocols)) problems.push(`${name} is no ${protocols[0]}// address`)
    return value ?? ''
  }

  function count(name: string, usual: number, least: number, most: number): number {
    const value = given(name) === undefined ? usual : Number(given(name))
    if (!Number.isInteger(value) || value < least || value > most)
      problems.push(`${name} is a whole number from ${least} to ${most}, not ${given(name)}`)
    return value
  }

  function flag(name: string, usual: boolean): boolean {
    const value = given(name) ?? String(usual)
    if (value !== 'true' && value !== 'false') problems.push(`${name} is true or false, not ${value}`)
    return value === 'true'
  }

  const production = given('NODE_ENV') === 'production'
  const devMode = flag('DEV_MODE', false)
  if (devMode && production) problems.push('DEV_MODE=true is refused with NODE_ENV=production: unset one of them')
  const authSecret = given('AUTH_SECRET') ?? ''
  if (authSecret.length < SECRET_LEAST)
    problems.push(`AUTH_SECRET has at least ${SECRET_LEAST} characters (openssl rand -hex 24)`)
  const publicUrl = given('PUBLIC_URL') ?? null
  if (publicUrl !== null && !isUrl(publicUrl, ['http:', 'https:'])) problems.push('PUBLIC_URL is no http(s) address')
  const logLevel = logLevels.find((level) => level === (given('LOG_LEVEL') ?? 'info'))
  if (logLevel === undefined) problems.push(`LOG_LEVEL is one of ${logLevels.join(', ')}`)
  const queuePrefix = given('QUEUE_PREFIX') ?? 'mythic'
  if (!/^[a-z0-9-]{1,60}$/.test(queuePrefix)) problems.push('QUEUE_PREFIX is made of small letters, digits and hyphens')
  const metricsToken = given('METRICS_TOKEN') ?? null
  if (metricsToken !== null && metricsToken.length < SECRET_LEAST)
    problems.push(`METRICS_TOKEN has at least ${SECRET_LEAST} characters`)
  const rateFactor = count('RATE_FACTOR', 1, 0, 1_000_000)
  if (rateFactor === 0 && production) problems.push('RATE_FACTOR=0 is refused with NODE_ENV=production')

  const config: ApiConfig = {
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    host: given('HOST') ?? '127.0.0.1',
    port: count('PORT', 4400, 0, 65_535),
    publicUrl,
    authSecret,
    devMode,
    production,
    seedWorld: flag('SEED_WORLD', false),
    logLevel: logLevel ?? 'info',
    databaseConnections: count('DATABASE_CONNECTIONS', 10, 2, 200),
    queuePrefix,
    metricsToken,
    trustedProxies: count('TRUSTED_PROXIES', 0, 0, 10),
    rateFactor,
    pagesDir: given('PAGES_DIR') ?? fileURLToPath(new URL('../../../frontend/dist', import.meta.url)),
    devPatienceMs: count('DEV_PATIENCE_MS', 8_000, 0, 60_000),
    readyWaitMs: count('READY_WAIT_MS', 30_000, 0, 600_000),
    drainMs: count('DRAIN_MS', 8_000, 100, 600_000),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}
