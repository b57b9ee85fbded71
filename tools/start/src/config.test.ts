import { expect, test } from 'vitest'

import { parseStartConfig } from './config.ts'

const given = { DATABASE_URL: 'postgres://app@db/m', DATABASE_OWNER_URL: 'postgres://owner@db/m' }

test('brings its own servers and the developer mode without any setting', () => {
  const config = parseStartConfig([], {})
  expect(config).toMatchObject({
    database: { kind: 'embedded' },
    redis: { kind: 'embedded' },
    devMode: true,
    seedWorld: true,
  })
  expect(config.dataDir).toMatch(/\/\.data$/)
})

test('takes an empty variable for one that is not set', () => {
  expect(parseStartConfig([], { DATABASE_URL: '', REDIS_URL: '', PORT: '', AUTH_SECRET: '' })).toMatchObject({
    database: { kind: 'embedded' },
    redis: { kind: 'embedded' },
    port: null,
    authSecret: null,
  })
})

test('takes servers from the environment, and then no developer mode', () => {
  const config = parseStartConfig([], { ...given, REDIS_URL: 'redis://r' })
  expect(config.database).toEqual({
    kind: 'given',
    ownerUrl: given.DATABASE_OWNER_URL,
    appUrl: given.DATABASE_URL,
    jobsUrl: null,
  })
  expect(config).toMatchObject({ redis: { kind: 'given', url: 'redis://r' }, devMode: false })
})

test('leaves the developer mode off in production, and refuses to have it switched on', () => {
  expect(parseStartConfig([], { NODE_ENV: 'production' }).devMode).toBe(false)
  expect(() => parseStartConfig([], { NODE_ENV: 'production', DEV_MODE: 'true' })).toThrow('DEV_MODE=true is refused')
})

test('names every problem at once', () => {
  const start = (): unknown =>
    parseStartConfig(['--port', '70000'], { DATABASE_URL: 'postgres://x', SEED_WORLD: 'yes' })
  expect(start).toThrow(/The port is a number.*DATABASE_OWNER_URL.*SEED_WORLD is true or false/s)
})

test('refuses an address that is none', () => {
  expect(() => parseStartConfig([], { ...given, DATABASE_JOBS_URL: 'jobs' })).toThrow('DATABASE_JOBS_URL is an address')
  expect(() => parseStartConfig([], { REDIS_URL: 'here' })).toThrow('REDIS_URL is an address')
})

test('shows the usage for an unknown flag', () => {
  expect(() => parseStartConfig(['--fast'], {})).toThrow(/--fast.*pnpm start \[--port/s)
})
