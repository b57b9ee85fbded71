import { parentPort, workerData } from 'node:worker_threads'

import { judge } from './judge.ts'
import { mutatedInput } from './mutate.ts'
import type { FuzzOrder, FuzzTally } from './fuzz.ts'

/** Judges inputs in turn; `progress[0]` is the seed at work, for whoever watches whether it hangs. */
const { from, count, progress } = workerData as FuzzOrder
const now = new Int32Array(progress)
const tally: FuzzTally = { inputs: 0, refused: 0, lawful: 0, stepLimit: 0, faults: [] }
for (let seed = from; seed < from + count && tally.faults.length === 0; seed++) {
  Atomics.store(now, 0, seed)
  const verdict = judge(mutatedInput(seed))
  tally.inputs++
  if (verdict.kind === 'fault') tally.faults.push({ seed, what: verdict.what })
  else if (verdict.kind === 'step-limit') tally.stepLimit++
  else tally[verdict.kind]++
}
parentPort?.postMessage(tally)
