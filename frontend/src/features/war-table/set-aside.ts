import type { AbilityId, Gambit, GambitSetId } from '@mythic/battle-engine'
import { abilitiesOf } from './abilities-named.ts'
import type { HeroSets } from './gambit-sets.ts'
import type { RefusedPart } from './refused-part.ts'

type GambitPart = Extract<RefusedPart, { kind: 'gambit' }>

// The engine's own list would bring its content onto the first view of the War Table.
const SETS: readonly GambitSetId[] = ['a', 'b', 'c']

/** The gambits of a hero that ask for an ability he does not take into battle: the lock leaves them out. */
export function setAsideBy(heroId: string, equipped: readonly AbilityId[], sets: HeroSets): GambitPart[] {
  return SETS.flatMap((set) =>
    sets[set].flatMap((gambit, index): GambitPart[] =>
      missingIn(gambit, equipped).length > 0 ? [{ kind: 'gambit', heroId, set, number: index + 1 }] : [],
    ),
  )
}

/** The abilities that a gambit asks for and he leaves at home. */
export function missingIn(gambit: Gambit, equipped: readonly AbilityId[]): AbilityId[] {
  return [...new Set(abilitiesOf(gambit))].filter((id) => !equipped.includes(id))
}
