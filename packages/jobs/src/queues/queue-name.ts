/** The queues of the league, by what their jobs cost: battles burn a processor, steps wait for Postgres. */
export const queueNames = ['battles', 'steps'] as const
export type QueueName = (typeof queueNames)[number]

/** A worker that is gone loses its jobs to another after at most LOCK + STALLED ms. */
export const LOCK_MS = 4_000
export const STALLED_CHECK_MS = 1_500
