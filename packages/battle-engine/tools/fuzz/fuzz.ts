import { Worker } from 'node:worker_threads'

export type FuzzOrder = { from: number; count: number; progress: SharedArrayBuffer }
export type FuzzTally = {
  inputs: number
  refused: number
  lawful: number
  stepLimit: number
  faults: { seed: number; what: string[] }[]
}

/** A battle takes about a millisecond and its laws some more. */
const HANG_MS = 20_000

/**
 * Judges `count` mutated inputs from seed `from` in a thread of its own, up to the first fault. An input that keeps the thread busy
 * for 20 s is a hang, and a fault. `told` hears of progress about once a second.
 */
export async function fuzzInputs(
  from: number,
  count: number,
  told: (seed: number) => void = () => undefined,
  thread: URL = new URL('./fuzz-thread.ts', import.meta.url),
  hangMs: number = HANG_MS,
): Promise<FuzzTally> {
  const progress = new SharedArrayBuffer(4)
  const now = new Int32Array(progress)
  now[0] = from
  const worker = new Worker(thread, { workerData: { from, count, progress } satisfies FuzzOrder })
  const done = Promise.withResolvers<FuzzTally>()
  worker.once('message', done.resolve)
  worker.once('error', (error) => done.reject(new Error(`the fuzz thread died at seed ${now[0]}`, { cause: error })))
  let seen = { seed: from, at: performance.now() }
  const watch = setInterval(
    () => {
      const seed = Atomics.load(now, 0)
      told(seed)
      if (seed !== seen.seed) seen = { seed, at: performance.now() }
      else if (performance.now() - seen.at > hangMs) {
        const what = [`no end after ${Math.round(hangMs / 1000)} s`]
        done.resolve({ inputs: seed - from + 1, refused: 0, lawful: 0, stepLimit: 0, faults: [{ seed, what }] })
      }
    },
    Math.min(1000, hangMs / 2),
  )
  try {
    return await done.promise
  } finally {
    clearInterval(watch)
    await worker.terminate()
  }
}
