import { claimOutbox } from '@mythic/db'
import type { Db } from '@mythic/db'
import type { Redis } from 'ioredis'

/** Something changed in a world as a whole: its clock may have moved. */
export function concernsWorld(topic: string): boolean {
  return topic.startsWith('world:')
}

/** Every API node listens here. A doorbell says where something is new, never what. */
export const DOORBELL_CHANNEL = 'mythic:doorbell'

const BATCH = 500

/**
 * One round of the outbox: claims rows, rings, and only then are they gone. If Redis does not answer, the claim is rolled
 * back and the rows stay. Any number of processes may do this at once. Gives the number of rows.
 */
export async function relayOutbox(db: Db, redis: Redis, rung: (topics: readonly string[]) => void): Promise<number> {
  return await claimOutbox(db, BATCH, async (messages) => {
    const topics = [...new Set(messages.map(({ topic }) => topic))]
    await Promise.all(topics.map(async (topic) => await redis.publish(DOORBELL_CHANNEL, JSON.stringify({ topic }))))
    rung(topics)
  })
}

export function isFullBatch(rows: number): boolean {
  return rows >= BATCH
}
