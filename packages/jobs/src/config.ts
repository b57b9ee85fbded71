import { availableParallelism } from 'node:os'

/** Everything a jobs process may be told from outside. Read once, at boot; nothing else reads the environment. */
export interface JobsConfig {
  /** Role of the worker: as the app's, and it may seal and reveal battles. */
  readonly databaseUrl: string
  readonly redisUrl: string
  /** Where metrics and health are served: loopback by default. */
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly logLevel: LogLevel
  /** Inputs of battles that failed, one JSON file each. */
  readonly reproDir: string
  /** Files kept there; of more the oldest go. */
  readonly reproMost: number
  /** First part of every Redis key of the queues: two leagues can share one Redis. */
  readonly queuePrefix: string
  /** By default one less than there are processors: reading and writing, here and in Postgres, need about as much as the battles. */
  readonly battleThreads: number
  /** Matches fought and sealed together by one job. */
  readonly battleBatch: number
  readonly battleJobsAtOnce: number
  /** Steps of one kind (salaries of guilds, locks of matches) read, decided and applied together by one job. */
  readonly stepBatch: number
  readonly stepJobsAtOnce: number
  readonly databaseConnections: number
  readonly sweepEveryMs: number
  readonly relayEveryMs: number
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
    super(`The worker cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

export function parseConfig(env: Environment): JobsConfig {
  const problems: string[] = []

  function url(names: readonly string[], protocols: readonly string[]): string {
    const value = names.map((name) => env[name]).find((given) => given !== undefined && given !== '')
    if (value === undefined) problems.push(`${names[0]} is missing`)
    else if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
      problems.push(`${names[0]} is no ${protocols[0]}// address`)
    return value ?? ''
  }

  function count(name: string, usual: number, least: number, most: number): number {
    const value = env[name] === undefined || env[name] === '' ? usual : Number(env[name])
    if (!Number.isInteger(value) || value < least || value > most)
      problems.push(`${name} is a whole number from ${least} to ${most}, not ${env[name]}`)
    return value
  }

  const logLevel = logLevels.find((level) => level === (env['LOG_LEVEL'] ?? 'info'))
  if (logLevel === undefined) problems.push(`LOG_LEVEL is one of ${logLevels.join(', ')}`)
  const queuePrefix = env['QUEUE_PREFIX'] ?? 'mythic'
  if (!/^[a-z0-9-]{1,60}$/.test(queuePrefix)) problems.push('QUEUE_PREFIX is made of small letters, digits and hyphens')

  const config: JobsConfig = {
    databaseUrl: url(['DATABASE_JOBS_URL', 'DATABASE_URL'], ['postgres:', 'postgresql:']),
    redisUrl: url(['REDIS_URL'], ['redis:', 'rediss:']),
    host: env['HOST'] ?? '127.0.0.1',
    port: count('PORT', 0, 0, 65_535),
    logLevel: logLevel ?? 'info',
    reproDir: env['REPRO_DIR'] ?? '.data/repro',
    reproMost: count('REPRO_MOST', 200, 1, 100_000),
    queuePrefix,
    battleThreads: count('BATTLE_THREADS', Math.max(1, Math.min(16, availableParallelism() - 1)), 1, 64),
    battleBatch: count('BATTLE_BATCH', 32, 1, 500),
    battleJobsAtOnce: count('BATTLE_JOBS_AT_ONCE', 2, 1, 64),
    stepBatch: count('STEP_BATCH', 24, 1, 500),
    stepJobsAtOnce: count('STEP_JOBS_AT_ONCE', 2, 1, 64),
    databaseConnections: count('DATABASE_CONNECTIONS', 12, 4, 200),
    sweepEveryMs: count('SWEEP_EVERY_MS', 1000, 50, 60_000),
    relayEveryMs: count('RELAY_EVERY_MS', 250, 20, 60_000),
    drainMs: count('DRAIN_MS', 8000, 100, 600_000),
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}
