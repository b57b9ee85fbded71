import { isMainThread, parentPort } from 'node:worker_threads'

import type { BattleReport, EngineBundle, RoundsPlayed } from '@mythic/battle-engine'
import { roundsPlayed } from '@mythic/battle-engine/engine-bundle'
import { findPublishedEngine, loadPublished } from '@mythic/battle-engine/published'
import { setEngineFlags } from '@mythic/battle-engine/v8-flags'

import type { FightAnswer, FightOrder, PlaysBySource, RoundDigest } from './fight-message.ts'

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
    const report = fightTold(await loadPublished(input.engine), input)
    // Copies of their own: a view into a larger buffer would take that buffer away with it.
    const own = { ...report, log: report.log.slice(), digests: report.digests.slice() }
    return { number, kind: 'fought', report: own, by: played.get(input.engine)?.by ?? 'source' }
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

/** What played the rounds of each engine when it was asked last. */
const played = new Map<string, RoundsPlayed>()

/** Fights, and says so where no compiled rounds play, or none any more after this battle, whether or not it could be fought. */
function fightTold(engine: EngineBundle, input: FightOrder['input']): BattleReport {
  const known = played.get(input.engine)
  const before = known ?? roundsPlayed(engine)
  if (known === undefined) tell(input.engine, before, null)
  try {
    return engine.simulate(input)
  } finally {
    const after = roundsPlayed(engine, before)
    if (after.by !== before.by) tell(input.engine, after, input)
    played.set(input.engine, after)
  }
}

function tell(engine: string, now: RoundsPlayed, input: FightOrder['input'] | null): void {
  if (now.by === 'wasm') return
  const { because, message } = now
  port.postMessage({ kind: 'plays-by-source', engine, why: { because, message }, input } satisfies PlaysBySource)
}

/** What had been fought when the engine threw. No engine of that version, or one from before it could tell: nothing. */
async function roundsBefore(input: FightOrder['input']): Promise<readonly RoundDigest[]> {
  const engine: Partial<NonNullable<Awaited<ReturnType<typeof findPublishedEngine>>>> | null =
    await findPublishedEngine(input.engine).catch(() => null)
  return engine?.digestsSoFar?.(input) ?? []
}
