import { describe, expect, it } from 'vitest'

import { ConfigError, parseConfig } from './config.ts'

const urls = { DATABASE_JOBS_URL: 'postgres://jobs@127.0.0.1/mythic', REDIS_URL: 'redis://127.0.0.1:6379' }

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('the config of a jobs process', () => {
  it('needs two addresses and no more', () => {
    expect(parseConfig(urls)).toMatchObject({
      databaseUrl: urls.DATABASE_JOBS_URL,
      redisUrl: urls.REDIS_URL,
      host: '127.0.0.1',
      sweepEveryMs: 1000,
    })
  })

  it('takes the worker address before the one of the app', () => {
    expect(parseConfig({ ...urls, DATABASE_URL: 'postgres://app@127.0.0.1/mythic' }).databaseUrl).toBe(
      urls.DATABASE_JOBS_URL,
    )
  })

  it('lists every problem at once', () => {
    const problems = problemsOf({
      REDIS_URL: 'http://127.0.0.1',
      BATTLE_THREADS: 'many',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      QUEUE_PREFIX: 'a:b',
    })
    expect(problems).toHaveLength(6)
    expect(problems.join('\n')).toContain('DATABASE_JOBS_URL is missing')
  })

  it('refuses a fraction and an empty address', () => {
    expect(problemsOf({ ...urls, BATTLE_BATCH: '1.5' })).toHaveLength(1)
    expect(problemsOf({ ...urls, REDIS_URL: '' })).toEqual(['REDIS_URL is missing'])
  })
})
