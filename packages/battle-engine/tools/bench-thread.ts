import { parentPort, workerData } from 'node:worker_threads'

import type { EngineBundle } from '../src/engine-bundle.ts'
import { setEngineFlags } from './v8-flags.ts'

/** A battle thread of the bench: fights `battles` line-ups at each word from outside, and says when it has. */
export type BenchThreadOrder = { bundle: string; seed: number; battles: number }

const { bundle, seed, battles } = workerData as BenchThreadOrder
setEngineFlags()
const { randomInput, simulate } = (await import(bundle)) as EngineBundle
const inputs = Array.from({ length: battles }, (_, i) => randomInput(seed * 100_003 + i))
parentPort?.on('message', () => {
  for (const input of inputs) simulate(input)
  parentPort?.postMessage('fought')
})
parentPort?.postMessage('ready')
