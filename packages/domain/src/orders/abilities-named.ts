import type { AbilityId, Gambit } from '@mythic/battle-engine'

/** Every ability that a gambit speaks of, in its filters or its action. */
export function abilitiesNamed({ onlyIf, do: action }: Gambit): AbilityId[] {
  const inFilters = onlyIf.flatMap((filter) => (filter.kind === 'self-ability-ready' ? [filter.ability] : []))
  return action.kind === 'ability' ? [...inFilters, action.ability] : inFilters
}
