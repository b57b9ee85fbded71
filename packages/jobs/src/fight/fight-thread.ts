import { isMainThread, parentPort } from 'node:worker_threads'

import { fightPublished, findPublishedEngine } from '@mythic/battle-engine/published'
import { setEngineFlags } from '@mythic/battle-engine/v8-flags'

import type { FightAnswer, FightOrder, RoundDigest } from './fight-message.ts'

/**
 * A battle thread: fights what it is sent, one battle after the other, each on the published engine of its version. It knows no
 * database, no queue and no clock.
 */
if (isMainThread || parentPort === null) throw new Error('fight-thread.ts runs in a worker thread')
const port = parentPort
setEngineFlags()

// Answers come in the order of their orders: whoever asks takes the oldest for the one being fought.
let turn = Promise.resolve()
port.on('message', (order: FightOrder) => {
  turn = turn.then(async () => answer(await fight(order)))
})

function answer(answer: FightAnswer): void {
  if (answer.kind === 'failed') return port.postMessage(answer)
  const { log, digests } = answer.report
  port.postMessage(answer, [log.buffer as ArrayBuffer, digests.buffer as ArrayBuffer])
}

async function fight({ number, input }: FightOrder): Promise<FightAnswer> {
  try {
    const report = await fightPublished(input)
    // Copies of their own: a view into a larger buffer would take that buffer away with it.
    return { number, kind: 'fought', report: { ...report, log: report.log.slice(), digests: report.digests.slice() } }
  } catch (error) {
    const rounds = await roundsBefore(input)
    return {
      number,
      kind: 'failed',
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      rounds,
    }
  }
}

/** What had been fought when the engine threw. No engine of that version, or one from before it could tell: nothing. */
async function roundsBefore(input: FightOrder['input']): Promise<readonly RoundDigest[]> {
  const engine: Partial<NonNullable<Awaited<ReturnType<typeof findPublishedEngine>>>> | null =
    await findPublishedEngine(input.engine).catch(() => null)
  return engine?.digestsSoFar?.(input) ?? []
}
