import type { WhySource } from './battle/compiled.ts'
import type * as bundle from './bundle.ts'

/**
 * One engine of one version, as a module: the source in development, a published bundle for every season. The type is that of the
 * source: a name that src/bundle.ts gained later is undefined in bundles published before it. Those are `roundsPlayedBy` and
 * `withoutCompiledRounds`, which engines 0.1.0 and 0.2.0 lack, and `whySourcePlays`, which 0.3.0 lacks, too; ask through `playedBy`
 * and `roundsPlayed`.
 */
export type EngineBundle = typeof bundle

/** What plays the rounds of an engine of any version, here: a bundle that knows no compiled rounds plays by its source. */
export function playedBy(engine: Partial<Pick<EngineBundle, 'roundsPlayedBy'>>): 'wasm' | 'source' {
  return engine.roundsPlayedBy?.() ?? 'source'
}

/** What plays the rounds, and why it is the source where it is. */
export type RoundsPlayed = { by: 'wasm' } | ({ by: 'source' } & WhySource)

/**
 * The same with its reason. Engine 0.3.0 keeps none: there `before`, what was told before a battle, shows whether that battle came
 * to a trap.
 */
export function roundsPlayed(
  engine: Partial<Pick<EngineBundle, 'roundsPlayedBy' | 'whySourcePlays'>>,
  before?: RoundsPlayed,
): RoundsPlayed {
  if (playedBy(engine) === 'wasm') return { by: 'wasm' }
  const why = engine.whySourcePlays?.()
  if (why !== undefined) return { by: 'source', ...why }
  if (engine.roundsPlayedBy === undefined)
    return { by: 'source', because: 'not-compiled', message: 'rounds were not compiled yet in this version' }
  const message = 'this version keeps no reason'
  if (before?.by === 'source') return before
  return { by: 'source', because: before === undefined ? 'refused' : 'trapped', message }
}
