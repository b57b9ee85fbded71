import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { STUDIES } from './all-studies.ts'
import { bestSets } from './studies/gambits.ts'
import type { Part } from './play-part.ts'
import type { BestSets, Study } from './study.ts'
import { addSums, type Sums } from './sums.ts'

export type BalanceOrder = {
  seed: number
  form: 'short' | 'long'
  /** Studies by name; all when empty. */
  only: readonly string[]
  /** Trials an arm, in the place of what the form says. */
  repeats?: number
}

const THREADS = Math.min(2, availableParallelism())
const TRIALS_A_PART = 100

/** Plays all that is ordered on two threads. The sums are the same however the parts fall. `told`: trials played of all. */
export async function runBalance(
  order: BalanceOrder,
  told: (done: number, all: number) => void = () => {},
): Promise<Sums> {
  const studies = STUDIES.filter(({ name }) => order.only.length === 0 || order.only.includes(name))
  // Who needs the best sets has them measured first, also when only he is asked for.
  const asked = studies.some(({ needsBestSets }) => needsBestSets === true)
  const first = STUDIES.filter(
    (study) => study.needsBestSets !== true && (studies.includes(study) || (asked && study.name === 'sets')),
  )
  const then = studies.filter(({ needsBestSets }) => needsBestSets === true)
  const all = [...first, ...then].reduce((sum, study) => sum + trialsOf(study, order) * study.arms.length, 0)
  const threads = Array.from({ length: THREADS }, () => new Worker(new URL('./balance-thread.ts', import.meta.url)))
  try {
    const sums: Sums = new Map()
    let done = 0
    const play = async (some: readonly Study[], best: BestSets): Promise<void> => {
      const parts = some.flatMap((study) => partsOf(study, order, best))
      await Promise.all(
        threads.map(async (thread) => {
          for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
            addSums(sums, await played(thread, part))
            done += part.count
            told(done, all)
          }
        }),
      )
    }
    await play(first, {})
    await play(then, bestSets(sums))
    return sums
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}

async function played(thread: Worker, part: Part): Promise<Sums> {
  thread.postMessage(part)
  const [answer] = (await once(thread, 'message')) as [Sums]
  return answer
}

function trialsOf(study: Study, { form, repeats }: BalanceOrder): number {
  return repeats ?? study.repeats[form]
}

function partsOf(study: Study, order: BalanceOrder, best: BestSets): Part[] {
  const trials = trialsOf(study, order)
  return study.arms.flatMap((arm) =>
    Array.from({ length: Math.ceil(trials / TRIALS_A_PART) }, (_, i) => ({
      study: study.name,
      arm,
      from: i * TRIALS_A_PART,
      count: Math.min(TRIALS_A_PART, trials - i * TRIALS_A_PART),
      seed: order.seed,
      best,
    })),
  )
}
