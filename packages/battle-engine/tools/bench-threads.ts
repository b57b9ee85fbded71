import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import type { BenchThreadOrder } from './bench-thread.ts'

const WARM = 10
const TRIES = 7

/**
 * How many times the battles of one thread two threads fight in the same time, by the clock: other load on the machine counts
 * here, so the best of several tries for each is taken, tried in turn.
 */
export async function twoThreads(order: BenchThreadOrder): Promise<number> {
  const threads = [await openThread(order), await openThread(order)] as const
  try {
    for (let round = 0; round < WARM; round++) await Promise.all(threads.map(fight))
    let alone = Infinity
    let together = Infinity
    for (let round = 0; round < TRIES; round++) {
      alone = Math.min(alone, await timed(() => fight(threads[0])))
      together = Math.min(together, await timed(() => Promise.all(threads.map(fight))))
    }
    return Math.round((2000 * alone) / together) / 1000
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

async function openThread(workerData: BenchThreadOrder): Promise<Worker> {
  const thread = new Worker(new URL('./bench-thread.ts', import.meta.url), { workerData })
  await once(thread, 'message')
  return thread
}

async function fight(thread: Worker): Promise<void> {
  thread.postMessage('fight')
  await once(thread, 'message')
}

async function timed(body: () => Promise<unknown>): Promise<number> {
  const before = process.hrtime.bigint()
  await body()
  return Number(process.hrtime.bigint() - before)
}
