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

const BY_CLASS: Record<ClassId, Readonly<Record<string, AbilityContent>>> = {
  guardian: GUARDIAN_ABILITIES,
  berserker: BERSERKER_ABILITIES,
  duelist: DUELIST_ABILITIES,
  ranger: RANGER_ABILITIES,
  elementalist: ELEMENTALIST_ABILITIES,
  hexer: HEXER_ABILITIES,
  cleric: CLERIC_ABILITIES,
  bard: BARD_ABILITIES,
}

/** All, by id. Source: ruleset 1, section 10. */
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

const CLASS_OF = new Map<string, ClassId>(
  CLASS_IDS.flatMap((classId) => Object.keys(BY_CLASS[classId]).map((id) => [id, classId] as const)),
)

/** The class whose file holds it. */
export function classOfAbility(ability: AbilityId): ClassId {
  const found = CLASS_OF.get(ability)
  if (found === undefined) throw new Error(`no class for ${ability}`)
  return found
}

/** Abilities of a class that a hero of that rank has learnt, in the order he learnt them. */
export function learntAbilities(classId: ClassId, rank: number): AbilityId[] {
  return OF_CLASS[classId].filter((id) => ABILITIES[id].rank <= rank)
}

const OF_CLASS = Object.fromEntries(
  CLASS_IDS.map((classId) => [
    classId,
    ABILITY_IDS.filter((id) => CLASS_OF.get(id) === classId).sort((a, b) => ABILITIES[a].rank - ABILITIES[b].rank),
  ]),
) as Record<ClassId, AbilityId[]>
