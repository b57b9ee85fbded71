import type { AbilityId, Gambit } from '@mythic/battle-engine'

/** The abilities a gambit names: he can follow it only with all of them. */
export function abilitiesOf(gambit: Gambit): AbilityId[] {
  const asked = gambit.onlyIf.flatMap((condition) =>
    condition.kind === 'self-ability-ready' ? [condition.ability] : [],
  )
  return gambit.do.kind === 'ability' ? [gambit.do.ability, ...asked] : asked
}
