import type { BattleInput } from '@mythic/battle-engine'
import type { Engine } from './engine.ts'
import type { Fought } from './jobs.ts'

/** One battle with its log and the state's digest after each round. */
export function fightOut(engine: Engine, input: BattleInput): Fought {
  const report = engine.simulate(input)
  return {
    input,
    header: engine.headerOf(input),
    words: report.log,
    inputHash: report.inputHash,
    roundDigests: Array.from({ length: report.outcome.rounds }, (_, at) => engine.digestAt(report, at + 1).chain),
    finalDigest: report.finalDigest,
  }
}
