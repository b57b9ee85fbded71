import { isMainThread, parentPort } from 'node:worker_threads'

import { simulate } from '@mythic/battle-engine'

import type { FightAnswer, FightOrder } from './fight-message.ts'

/** A battle thread: fights what it is sent, one battle after the other. It knows no database, no queue and no clock. */
if (isMainThread || parentPort === null) throw new Error('fight-thread.ts runs in a worker thread')
const port = parentPort

port.on('message', (order: FightOrder) => {
  const answer = fight(order)
  if (answer.kind === 'failed') return port.postMessage(answer)
  const { log, digests } = answer.report
  port.postMessage(answer, [log.buffer as ArrayBuffer, digests.buffer as ArrayBuffer])
})

function fight({ number, input }: FightOrder): FightAnswer {
  try {
    const report = simulate(input)
    // Copies of their own: a view into a larger buffer would take that buffer away with it.
    return { number, kind: 'fought', report: { ...report, log: report.log.slice(), digests: report.digests.slice() } }
  } catch (error) {
    return { number, kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
