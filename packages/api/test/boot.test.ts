import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { createTestDatabase, isAlive, openFullPipe, startApi, waitUntil } from '@mythic/testkit'
import type { TestDatabase } from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { WebSocket } from 'ws'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => await database.drop())

/** Runs the program until it ends by itself. */
async function run(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return await new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

const firstWords = async ({ stdout }: ChildProcess): Promise<string> =>
  await new Promise((resolve) => stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())))

const lawful = () => ({
  DATABASE_URL: database.appUrl,
  REDIS_URL: inject('testRedisUrl'),
  AUTH_SECRET: 'a secret that only these tests know, long enough',
  PORT: '0',
})

describe('the API process', () => {
  it('does not start on a wrong configuration, and names every problem of it', async () => {
    const { code, said } = await run({ PORT: '99999', DEV_MODE: 'perhaps', AUTH_SECRET: 'short' })
    expect(code).toBe(1)
    for (const problem of [
      'DATABASE_URL is missing',
      'REDIS_URL is missing',
      'PORT is a whole number',
      'DEV_MODE is true or false',
      'AUTH_SECRET has at least',
    ])
      expect(said).toContain(problem)
    expect(said).not.toContain('"ready"')
  })

  it('refuses the developer mode in production', async () => {
    const { code, said } = await run({ ...lawful(), NODE_ENV: 'production', DEV_MODE: 'true' })
    expect([code, said.includes('DEV_MODE=true is refused with NODE_ENV=production')]).toEqual([1, true])
  })

  it('has no developer routes in production', async () => {
    await using api = await startApi({
      databaseUrl: database.appUrl,
      redisUrl: inject('testRedisUrl'),
      env: { NODE_ENV: 'production' },
    })
    const founded = await fetch(`${api.url}/api/v1/dev/worlds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect([founded.status, ((await founded.json()) as { code: string }).code]).toEqual([404, 'ROUTE_NOT_FOUND'])
    expect((await (await fetch(`${api.url}/api/v1/me`)).json()) as object).toEqual({
      account: null,
      guilds: [],
      devMode: false,
    })
  })

  it('says what it waited for when the database does not answer', async () => {
    const { code, said } = await run({
      ...lawful(),
      DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none',
      READY_WAIT_MS: '600',
    })
    expect(code).toBe(1)
    expect(said).toContain('The API is not ready: database: ')
    expect(said).not.toContain('"ready"')
  })

  it('founds World 1 once, announces itself by one line, drains on SIGTERM and ends with code 0', async () => {
    const start = async () =>
      await startApi({
        databaseUrl: database.appUrl,
        redisUrl: inject('testRedisUrl'),
        env: { SEED_WORLD: 'true', DEV_MODE: 'true' },
      })
    for (const round of [1, 2]) {
      await using api = await start()
      expect(api.ready).toEqual({ ready: 'api', url: api.url })
      const { worlds } = (await (await fetch(`${api.url}/api/v1/worlds`)).json()) as {
        worlds: { name: string; guilds: number; clock: { ratePermille: number } }[]
      }
      expect(worlds, `start ${round}`).toEqual([
        expect.objectContaining({ name: 'World 1', guilds: 24, seatsFree: 16 }),
      ])
      const socket = new WebSocket(`${api.url.replace('http', 'ws')}/api/v1/live`)
      await new Promise((resolve) => socket.once('open', resolve))
      const closed = new Promise<number>((resolve) => socket.once('close', resolve))
      expect(await api.drain()).toBe(0)
      expect(api.log(), 'its last line').toContain('"reason":"SIGTERM","msg":"draining"')
      expect(await closed).toBe(1001)
    }
  })

  it('ends when its starter is gone, and the reader of its log with it', async () => {
    const starter = spawn(
      process.execPath,
      [
        '-e',
        `const c = require('node:child_process').spawn(process.execPath, [${JSON.stringify(main)}], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }); c.stderr.resume(); c.stdout.on('data', (d) => process.stdout.write(c.pid + ' ' + d))`,
      ],
      { env: { PATH: '/usr/bin:/bin', ...lawful() }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const said = await firstWords(starter)
    const pid = Number(said.split(' ')[0])
    expect(said).toContain('"ready":"api"')
    starter.kill('SIGKILL')
    try {
      await waitUntil(() => !isAlive(pid), { what: 'the end of the API', limitMs: 10_000 })
    } finally {
      if (isAlive(pid)) process.kill(pid, 'SIGKILL')
    }
  })

  it.each([
    { asked: 'by SIGTERM', ask: (child: ChildProcess) => void child.kill('SIGTERM') },
    { asked: 'by its starter letting go', ask: (child: ChildProcess) => child.disconnect() },
  ])('drains and ends when asked $asked though nobody reads its log', async ({ ask }) => {
    using log = openFullPipe()
    const child = spawn(process.execPath, [main], {
      env: { PATH: '/usr/bin:/bin', ...lawful(), LOG_LEVEL: 'trace' },
      stdio: ['ignore', 'pipe', log.fd, 'ipc'],
    })
    try {
      expect(await firstWords(child)).toContain('"ready":"api"')
      const ended = once(child, 'exit', { signal: AbortSignal.timeout(10_000) })
      ask(child)
      expect(await ended).toEqual([0, null])
    } finally {
      child.kill('SIGKILL')
    }
  })
})
