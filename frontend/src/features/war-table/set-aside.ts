import { ABILITIES, GAMBIT_SET_IDS } from '@mythic/battle-engine'
import type { AbilityId, Gambit } from '@mythic/battle-engine'
import { warTableMessages } from '../../messages/war-table.ts'
import { abilitiesOf } from './abilities-named.ts'
import type { HeroSets } from './gambit-sets.ts'
import type { RefusedPart } from './refused-part.ts'

type GambitPart = Extract<RefusedPart, { kind: 'gambit' }>

/** The gambits of a hero that ask for an ability he does not take into battle: the lock leaves them out. */
export function setAsideBy(heroId: string, equipped: readonly AbilityId[], sets: HeroSets): GambitPart[] {
  return GAMBIT_SET_IDS.flatMap((set) =>
    sets[set].flatMap((gambit, index): GambitPart[] =>
      missingIn(gambit, equipped).length > 0 ? [{ kind: 'gambit', heroId, set, number: index + 1 }] : [],
    ),
  )
}

export function noteOfSetAside(gambit: Gambit, equipped: readonly AbilityId[]): string[] {
  return missingIn(gambit, equipped).map((id) => warTableMessages.setAside.note(ABILITIES[id].name))
}

function missingIn(gambit: Gambit, equipped: readonly AbilityId[]): AbilityId[] {
  return [...new Set(abilitiesOf(gambit))].filter((id) => !equipped.includes(id))
}
