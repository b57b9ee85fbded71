import type { ConditionalOrder, Gambit } from '@mythic/battle-engine'

/** Keys of the heroes of either side that a gambit speaks of by name. */
export function heroesNamed({ onlyIf, do: action }: Gambit): string[] {
  const inFilters = onlyIf.flatMap((filter) => ('hero' in filter ? [filter.hero] : []))
  return 'hero' in action ? [...inFilters, action.hero] : inFilters
}

/** Keys of the heroes of either side that a conditional order speaks of by name. */
export function heroesNamedInOrder({ and, then }: ConditionalOrder): string[] {
  const asked = and?.kind === 'fallen' ? [and.hero] : []
  if (then.kind === 'lanes') return [...asked, ...then.lanes.map(({ hero }) => hero)]
  return then.kind === 'set' && then.of.kind === 'hero' ? [...asked, then.of.hero] : asked
}
