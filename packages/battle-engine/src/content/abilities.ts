import type { AbilityContent } from '../turn/ability.ts'
import { BARD_ABILITIES } from './abilities/bard.ts'
import { BERSERKER_ABILITIES } from './abilities/berserker.ts'
import { CLERIC_ABILITIES } from './abilities/cleric.ts'
import { DUELIST_ABILITIES } from './abilities/duelist.ts'
import { ELEMENTALIST_ABILITIES } from './abilities/elementalist.ts'
import { GUARDIAN_ABILITIES } from './abilities/guardian.ts'
import { HEXER_ABILITIES } from './abilities/hexer.ts'
import { RANGER_ABILITIES } from './abilities/ranger.ts'
import { ABILITY_IDS, CLASS_IDS, type AbilityId, type ClassId } from './ids.ts'

/** All 48, by id. Source: ruleset 1, section 10. */
export const ABILITIES: Record<AbilityId, AbilityContent> = {
  ...GUARDIAN_ABILITIES,
  ...BERSERKER_ABILITIES,
  ...DUELIST_ABILITIES,
  ...RANGER_ABILITIES,
  ...ELEMENTALIST_ABILITIES,
  ...HEXER_ABILITIES,
  ...CLERIC_ABILITIES,
  ...BARD_ABILITIES,
}

export function classOfAbility(ability: AbilityId): ClassId {
  const found = CLASS_IDS[Math.trunc(ABILITY_IDS.indexOf(ability) / 6)]
  if (found === undefined) throw new Error(`no class for ${ability}`)
  return found
}

/** Abilities of a class that a hero of that rank has learnt, in the order he learnt them. */
export function learntAbilities(classId: ClassId, rank: number): AbilityId[] {
  const from = CLASS_IDS.indexOf(classId) * 6
  return ABILITY_IDS.slice(from, from + 6).filter((id) => ABILITIES[id].rank <= rank)
}
