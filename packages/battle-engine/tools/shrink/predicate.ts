import type { EngineBundle } from '../../src/engine-bundle.ts'
import type { BattleInput } from '../../src/input.ts'
import { forEngine } from '../cli/engine-choice.ts'
import { LAWS, breaches, LAW_NAMES, type LawName } from '../laws.ts'

/** How an input fails, undefined when it does not. `round`: the first round that shows it, 25 where no round does. */
export type Failure = { round: number; what: string }
export type Predicate = (input: BattleInput) => Failure | undefined

const NO_ROUND = 25

/** Plays otherwise on another engine: the first round whose sections differ. */
export function differsFrom(engine: EngineBundle, other: EngineBundle): Predicate {
  return (input) => {
    const [one, two] = [engine.simulate(forEngine(input, engine)), other.simulate(forEngine(input, other))]
    if (one.finalDigest === two.finalDigest) return undefined
    for (let round = 1; round <= Math.min(one.outcome.rounds, two.outcome.rounds); round++) {
      const [a, b] = [engine.digestAt(one, round), other.digestAt(two, round)]
      const sections = Object.keys(a.sections).filter((name) => a.sections[name] !== b.sections[name])
      if (sections.length > 0 || a.chain !== b.chain)
        return { round, what: `round ${round} differs${sections.length === 0 ? '' : ` in ${sections.join(', ')}`}` }
    }
    return { round: Math.min(one.outcome.rounds, two.outcome.rounds), what: 'one goes on longer' }
  }
}

/** Makes the engine throw. The message of the first failure must stay the same, or another fault would be shrunk. */
export function throwsOn(engine: EngineBundle): Predicate {
  let wanted: string | undefined
  return (input) => {
    try {
      engine.simulate(forEngine(input, engine))
      return undefined
    } catch (error) {
      const what = withoutNumbers(error instanceof Error ? error.message : String(error))
      wanted ??= what
      return what === wanted ? { round: engine.digestsSoFar(forEngine(input, engine)).length + 1, what } : undefined
    }
  }
}
function withoutNumbers(message: string): string {
  return message.replace(/\d+/g, 'N')
}

/** Breaks a law by name. */
export function breaksLaw(engine: EngineBundle, law: LawName): Predicate {
  return (input) => {
    const [what] = breaches(forEngine(input, engine), 1, engine, [law])
    return what === undefined ? undefined : { round: NO_ROUND, what }
  }
}

/** Gives other digests the second time, or without its log. */
export function mismatchesDigest(engine: EngineBundle): Predicate {
  return (input) => {
    const own = forEngine(input, engine)
    const [one, two, bare] = [engine.simulate(own), engine.simulate(own), engine.outcome(own)]
    const differing = one.digests.findIndex((word, i) => word !== two.digests[i])
    if (differing >= 0) {
      const round = Math.trunc(differing / engine.DIGEST_WORDS) + 1
      return { round, what: `two runs differ in round ${round}` }
    }
    return bare.finalDigest === one.finalDigest ? undefined : { round: NO_ROUND, what: 'outcome and simulate differ' }
  }
}

export function isLaw(name: string): name is LawName {
  return Object.hasOwn(LAWS, name)
}
export { LAW_NAMES }
