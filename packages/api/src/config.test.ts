import { expect, it } from 'vitest'

import { ConfigError, parseConfig } from './config.ts'

const lawful = { DATABASE_URL: 'postgres://app@h/d', REDIS_URL: 'redis://h', AUTH_SECRET: 'x'.repeat(32) }

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

it('needs a database, a Redis and a secret, and nothing more', () => {
  expect(parseConfig(lawful)).toMatchObject({
    host: '127.0.0.1',
    port: 4400,
    devMode: false,
    seedWorld: false,
    production: false,
    rateFactor: 1,
  })
  expect(problemsOf({})).toEqual([
    'AUTH_SECRET has at least 32 characters (openssl rand -hex 24)',
    'DATABASE_URL is missing',
    'REDIS_URL is missing',
  ])
})

it('takes an empty variable for one that is not set', () => {
  expect(problemsOf({ ...lawful, PORT: '', DEV_MODE: '', PUBLIC_URL: '', METRICS_TOKEN: '' })).toEqual([])
})

it('refuses in production what only developers may have', () => {
  expect(problemsOf({ ...lawful, NODE_ENV: 'production', DEV_MODE: 'true', RATE_FACTOR: '0' })).toEqual([
    'DEV_MODE=true is refused with NODE_ENV=production: unset one of them',
    'RATE_FACTOR=0 is refused with NODE_ENV=production',
  ])
})

it('names what is wrong with each value', () => {
  const wrong = {
    ...lawful,
    DATABASE_URL: 'mysql://h',
    REDIS_URL: 'h',
    PUBLIC_URL: 'ftp://h',
    LOG_LEVEL: 'loud',
    QUEUE_PREFIX: 'a:b',
    PORT: '1.5',
    METRICS_TOKEN: 'short',
  }
  expect(problemsOf(wrong)).toHaveLength(7)
})
