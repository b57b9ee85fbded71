import type * as bundle from './bundle.ts'

/**
 * One engine of one version, as a module: the source in development, a published bundle for every season. The type is that of the
 * source: a name that src/bundle.ts gained later is undefined in bundles published before it. Those are `roundsPlayedBy` and
 * `withoutCompiledRounds`, which engines 0.1.0 and 0.2.0 lack; ask through `playedBy`.
 */
export type EngineBundle = typeof bundle

/** What plays the rounds of an engine of any version, here: a bundle that knows no compiled rounds plays by its source. */
export function playedBy(engine: Partial<Pick<EngineBundle, 'roundsPlayedBy'>>): 'wasm' | 'source' {
  return engine.roundsPlayedBy?.() ?? 'source'
}
