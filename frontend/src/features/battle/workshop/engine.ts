import type { EngineBundle } from '@mythic/battle-engine'

/** Where the workshop gets the engine of a version: the league's published bundle, or these pages' own. */
export { EngineUnavailable, engineFor } from '../engine-for.ts'
export type { EngineLack } from '../engine-for.ts'

/** What the workshop asks of an engine, of whatever version; older ones have no compiled rounds to tell of. */
export type Engine = Pick<
  EngineBundle,
  | 'ENGINE_VERSION'
  | 'canonicalBytes'
  | 'checkInput'
  | 'digestAt'
  | 'explain'
  | 'hashInput'
  | 'headerOf'
  | 'outcome'
  | 'simulate'
> &
  Partial<Pick<EngineBundle, 'roundsPlayedBy'>>
