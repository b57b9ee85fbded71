import { createDb, inTx } from '@mythic/db'
import type { WorldId } from '@mythic/domain'
import { announce } from '@mythic/db'
import { createTestDatabase, testId, waitUntil } from '@mythic/testkit'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { DOORBELL_CHANNEL, relayOutbox } from '../src/outbox/relay.ts'
import { connectProducer } from '../src/queues/redis.ts'

const stack = new AsyncDisposableStack()
let db: ReturnType<typeof createDb>
let redis: Redis
const heard: string[] = []

beforeAll(async () => {
  const database = stack.use(await createTestDatabase())
  db = stack.use(createDb(database.jobsUrl, { max: 6 }))
  redis = connectProducer(inject('testRedisUrl'))
  const listener = new Redis(inject('testRedisUrl'))
  stack.defer(() => {
    redis.disconnect()
    listener.disconnect()
  })
  await redis.connect()
  listener.on('message', (_, message: string) => heard.push(topicOf(message)))
  await listener.subscribe(DOORBELL_CHANNEL)
})
afterAll(async () => await stack.disposeAsync())

/** Topics of this file alone: other tests ring on the same Redis. */
const topic = (n: number): `world:${WorldId}` => `world:${testId('world', `outbox ${n}`)}`
const own = new Set(Array.from({ length: 700 }, (_, n) => topic(n) as string))

function topicOf(message: string): string {
  const parsed = JSON.parse(message) as { topic: string }
  expect(Object.keys(parsed)).toEqual(['topic'])
  return parsed.topic
}

async function announceAll(from: number, to: number): Promise<void> {
  await inTx(
    db,
    async (tx) =>
      await announce(
        tx,
        Array.from({ length: to - from }, (_, n) => topic(from + n)),
      ),
  )
}

const countRows = async (): Promise<number> => {
  const { rows } = await db.pool.query<{ count: number }>('SELECT count(*)::int AS count FROM ops.outbox')
  return rows[0]?.count ?? 0
}
const heardOwn = (): string[] => heard.filter((one) => own.has(one))

describe('the outbox relay', () => {
  it('rings each bell once though three relays claim at the same time', async () => {
    await announceAll(0, 600)
    await Promise.all(
      Array.from({ length: 3 }, async () => {
        while ((await relayOutbox(db, redis, () => {})) > 0);
      }),
    )
    await waitUntil(() => heardOwn().length >= 600, { what: 'six hundred doorbells', limitMs: 20_000 })
    expect(heardOwn()).toHaveLength(600)
    expect(new Set(heardOwn()).size).toBe(600)
    expect(await countRows()).toBe(0)
  })

  it('keeps the rows when Redis does not answer, and rings them later', async () => {
    await announceAll(600, 610)
    const away = connectProducer('redis://127.0.0.1:1')
    away.on('error', () => {}) // refused on purpose; the relay below reports it
    await expect(relayOutbox(db, away, () => {})).rejects.toThrow(/writeable|closed|ECONNREFUSED/)
    away.disconnect()
    expect(await countRows()).toBe(10)
    expect(await relayOutbox(db, redis, () => {})).toBe(10)
    await waitUntil(() => heardOwn().length >= 610, { what: 'ten more doorbells', limitMs: 20_000 })
    expect(await countRows()).toBe(0)
  })

  it('rings a topic once that was announced twice in one batch', async () => {
    await announceAll(610, 611)
    await announceAll(610, 611)
    let rung = 0
    expect(await relayOutbox(db, redis, (topics) => void (rung += topics.length))).toBe(2)
    expect(rung).toBe(1)
  })
})
