import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { Redis } from 'ioredis'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'

import { startServices, type Services, type ServicesOptions } from '../src/index.ts'
import { aFolder } from './folders.ts'

async function start(options: Partial<ServicesOptions> & { dataDir: string }): Promise<Services> {
  const services = await startServices({ persistent: true, durability: 'test', ...options })
  onTestFinished(services.stop)
  return services
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // a cut connection rejects the query too
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

async function withRedis<T>(url: string, use: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url)
  redis.on('error', () => {}) // the command rejects with the same reason
  try {
    return await use(redis)
  } finally {
    redis.disconnect()
  }
}

test('gives an owner and an app role on a UTF8 database that sorts by bytes', async () => {
  const services = await start({ dataDir: aFolder() })
  const facts = `SELECT current_user AS role, current_setting('server_encoding') AS encoding, datcollate AS collation,
    (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super FROM pg_database WHERE datname = current_database()`
  const [asOwner] = await query(services.databaseOwnerUrl, facts)
  const [asApp] = await query(services.databaseUrl, facts)
  expect(asOwner).toEqual({ role: 'mythic_owner', encoding: 'UTF8', collation: 'C', super: false })
  expect(asApp).toEqual({ role: 'mythic_app', encoding: 'UTF8', collation: 'C', super: false })
  await query(services.databaseOwnerUrl, 'CREATE TABLE only_owner (id int)')
  await expect(query(services.databaseUrl, 'SELECT * FROM only_owner')).rejects.toThrow('permission denied')
})

test('keeps Redis from evicting jobs, with its append-only file on and a password', async () => {
  const services = await start({ dataDir: aFolder() })
  await withRedis(services.redisUrl, async (redis) => {
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes'])
  })
  const withoutPassword = services.redisUrl.replace(/:[^:@]*@/, '')
  await expect(withRedis(withoutPassword, async (redis) => await redis.get('any'))).rejects.toThrow('NOAUTH')
})

test('keeps what was committed over a kill -9 of each service, at the same address', async () => {
  const services = await start({ dataDir: aFolder() })
  await query(services.databaseOwnerUrl, 'CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)')
  await withRedis(services.redisUrl, async (redis) => await redis.set('kept', '7'))
  const before = [services.postgres.pid(), services.redis.pid()]

  await services.postgres.kill('SIGKILL')
  await services.redis.kill('SIGKILL')
  expect(services.postgres.pid()).toBeNull()
  await services.postgres.restart()
  await services.redis.restart()

  expect(await query(services.databaseOwnerUrl, 'SELECT id FROM kept')).toEqual([{ id: 7 }])
  expect(await withRedis(services.redisUrl, async (redis) => await redis.get('kept'))).toBe('7')
  expect([services.postgres.pid(), services.redis.pid()]).not.toEqual(before)
})

test('restarts Postgres while a backend of the killed one still works', async () => {
  const services = await start({ dataDir: aFolder() })
  const busy = query(services.databaseOwnerUrl, 'SELECT pg_sleep(30)').catch((error: unknown) => error)
  await new Promise((resolve) => setTimeout(resolve, 200))
  await services.postgres.kill('SIGKILL')
  await services.postgres.restart()
  expect(await query(services.databaseOwnerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await busy).toBeInstanceOf(Error)
})

test('tells when a service ends by itself, and not when it is told to', async () => {
  const services = await start({ dataDir: aFolder() })
  const deaths: string[] = []
  services.redis.onDeath((reason) => deaths.push(reason))
  await services.redis.restart()
  expect(deaths).toEqual([])
  await services.redis.kill('SIGKILL')
  await expect.poll(() => deaths, { timeout: 20_000 }).toEqual(['Redis ended by itself (SIGKILL)'])
})

test('finds its data again at the next start', async () => {
  const dataDir = aFolder()
  const first = await startServices({ dataDir, persistent: true })
  await query(first.databaseOwnerUrl, 'CREATE TABLE kept (id int)')
  await first.stop()
  const second = await start({ dataDir })
  expect(await query(second.databaseOwnerUrl, 'SELECT * FROM kept')).toEqual([])
})

test('refuses a folder that is in use, naming the process and the way out', async () => {
  const dataDir = aFolder()
  await start({ dataDir })
  await expect(startServices({ dataDir, persistent: true })).rejects.toThrow(
    `The data folder ${dataDir} is in use. Process ${process.pid} runs a league on it. Stop that one first`,
  )
})

test('says why Redis did not come up, and leaves no Postgres behind', async () => {
  const dataDir = aFolder()
  writeFileSync(join(dataDir, 'redis.log'), '')
  const taken = await start({ dataDir: aFolder() })
  const takenPort = Number(new URL(taken.redisUrl).port)
  await expect(startServices({ dataDir, persistent: true, redisPort: takenPort })).rejects.toThrow(
    /Redis cannot come up\. .*Address already in use/s,
  )
  expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  expect(existsSync(join(dataDir, 'lock.json'))).toBe(false)
})

test('removes a folder that is not to be kept', async () => {
  const dataDir = aFolder()
  const services = await startServices({ dataDir, persistent: false })
  await services.stop()
  expect(existsSync(dataDir)).toBe(false)
})

test('comes up in a folder that the user postgres cannot reach, and says where the data stands', async () => {
  const closed = join(aFolder(), 'closed')
  mkdirSync(closed, { mode: 0o700 })
  chmodSync(closed, 0o700)
  const said: string[] = []
  const services = await start({ dataDir: join(closed, 'data'), say: (line) => said.push(line) })
  expect(await query(services.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  if (process.getuid?.() !== 0) return // an ordinary user runs the server himself and reaches it
  const place = /its data stands in (\S+) instead/.exec(said.join('\n'))?.[1] ?? ''
  expect(existsSync(join(place, 'postgres/PG_VERSION'))).toBe(true)
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
})
