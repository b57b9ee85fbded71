import { claimOutbox, createDb } from '@mythic/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
})
afterAll(async () => await stage[Symbol.asyncDispose]())

describe('the outbox', () => {
  it('is emptied by several relays, each message once, and none is lost when publishing fails', async () => {
    await stage.jobs.pool.query('DELETE FROM ops.outbox')
    await stage.app.pool.query(
      `INSERT INTO ops.outbox (topic, payload) SELECT 'world:' || n, '{}' FROM generate_series(1, 500) AS n`,
    )
    await expect(
      claimOutbox(stage.jobs, 100, async () => await Promise.reject(new Error('Redis is gone'))),
    ).rejects.toThrow('Redis is gone')
    const published: string[] = []
    const relay = async (): Promise<void> => {
      while (
        (await claimOutbox(stage.jobs, 30, async (rows) => void published.push(...rows.map(({ topic }) => topic)))) > 0
      );
    }
    await Promise.all([relay(), relay(), relay()])
    expect(published).toHaveLength(500)
    expect(new Set(published).size).toBe(500)
  })

  it('lets one relay work on while another is still publishing', async () => {
    await stage.jobs.pool.query('DELETE FROM ops.outbox')
    await stage.app.pool.query(
      `INSERT INTO ops.outbox (topic, payload) SELECT 'world:' || n, '{}' FROM generate_series(1, 4) AS n`,
    )
    const order: string[] = []
    await claimOutbox(stage.jobs, 2, async (rows) => {
      order.push(...rows.map(({ topic }) => topic))
      await claimOutbox(stage.jobs, 2, async (others) => void order.push(...others.map(({ topic }) => topic)))
    })
    expect(order).toEqual(['world:1', 'world:2', 'world:3', 'world:4'])
  })

  it('is not emptied by the API', async () => {
    await using app = createDb(stage.database.appUrl, { max: 1 })
    await expect(claimOutbox(app, 1, async () => {})).rejects.toThrow('permission denied')
  })
})
