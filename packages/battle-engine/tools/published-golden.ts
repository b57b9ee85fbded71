import type { BattleInput } from '../src/input.ts'
import type { EngineBundle } from '../src/engine-bundle.ts'
import type { GoldenBattle } from './golden/battle.ts'

/**
 * A golden battle of a published engine. Most inputs are the engine's own `wideInput(wide)`, `randomMission(mission)` or
 * `randomInput(random)`; the others are written out.
 */
export type PublishedBattle = {
  name: string
  rounds: number
  inputHash: string
  finalDigest: string
} & PublishedInput

export type PublishedInput = { wide: number } | { mission: number } | { random: number } | { input: BattleInput }

export type PublishedBreach = { name: string; what: 'rounds' | 'inputHash' | 'finalDigest'; want: string; got: string }

/** The same battle for this engine: nothing but the version it asks for differs. */
export function forEngine(input: BattleInput, { ENGINE_VERSION }: EngineBundle): BattleInput {
  return { ...input, engine: ENGINE_VERSION }
}

/**
 * Freezes the golden corpus for one engine, in the shortest form that gives it back. `unnamed` is the same bundle under the source's
 * own version: it must give the corpus's digests (which may contain the version), and `engine` the same log word for word. Throws
 * where one fights otherwise.
 */
export function freezeGolden(
  battles: readonly GoldenBattle[],
  engine: EngineBundle,
  unnamed: EngineBundle,
): PublishedBattle[] {
  return battles.map(({ name, input: kept, finalDigest: want }) => {
    const input = forEngine(kept, engine)
    const [report, twin] = [engine.simulate(input), unnamed.simulate(forEngine(kept, unnamed))]
    if (twin.finalDigest !== want)
      throw new Error(`golden battle ${name}: the bundle gives ${twin.finalDigest}, the source ${want}`)
    if (report.log.length !== twin.log.length || report.log.some((word, at) => word !== twin.log[at]))
      throw new Error(`golden battle ${name} goes another way when the engine bears its version`)
    const { inputHash, finalDigest, outcome } = report
    return { name, rounds: outcome.rounds, inputHash, finalDigest, ...shortest(name, input, engine) }
  })
}

/** How the battle is written: by a seed where the engine itself makes the same input from it. */
function shortest(name: string, input: BattleInput, engine: EngineBundle): PublishedInput {
  const [, kind, seed] = /^(wide|mission|random)-(\d{1,9})$/.exec(name) ?? []
  const n = Number(seed)
  const made: PublishedInput | undefined =
    kind === 'wide' ? { wide: n } : kind === 'mission' ? { mission: n } : kind === 'random' ? { random: n } : undefined
  return made !== undefined && JSON.stringify(inputOf(made, engine)) === JSON.stringify(input) ? made : { input }
}

/** Fights the frozen battles on an engine and gives each that goes another way. */
export function runPublishedGolden(battles: readonly PublishedBattle[], engine: EngineBundle): PublishedBreach[] {
  return battles.flatMap((battle): PublishedBreach[] => {
    const { name, rounds, inputHash, finalDigest } = battle
    const { outcome, ...report } = engine.simulate(inputOf(battle, engine))
    if (report.inputHash !== inputHash) return [{ name, what: 'inputHash', want: inputHash, got: report.inputHash }]
    if (report.finalDigest !== finalDigest)
      return [{ name, what: 'finalDigest', want: finalDigest, got: report.finalDigest }]
    if (outcome.rounds === rounds) return []
    return [{ name, what: 'rounds', want: String(rounds), got: String(outcome.rounds) }]
  })
}

function inputOf(battle: PublishedInput, engine: EngineBundle): BattleInput {
  if ('wide' in battle) return engine.wideInput(battle.wide)
  if ('mission' in battle) return engine.randomMission(battle.mission)
  return 'random' in battle ? engine.randomInput(battle.random) : battle.input
}
