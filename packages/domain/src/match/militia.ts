import { CLASS_IDS } from '@mythic/battle-engine'
import type { AbilityId, ClassId, EngineBundle, HeroInput } from '@mythic/battle-engine'
import { equippedAbilities } from '../hero/rank.ts'
import { attributeSet } from '../hero/attributes.ts'
import { league } from '../ruleset/ruleset-1/league.ts'

const KEY = 'militia-'

/** What militia can do, by class. */
export type MilitiaAbilities = Readonly<Record<ClassId, readonly AbilityId[]>>

/** By the engine that plays the match. */
export function militiaAbilities(engine: Pick<EngineBundle, 'learntAbilities'>): MilitiaAbilities {
  const { rank } = league.militia
  return {
    guardian: equippedAbilities(engine, 'guardian', rank),
    berserker: equippedAbilities(engine, 'berserker', rank),
    duelist: equippedAbilities(engine, 'duelist', rank),
    ranger: equippedAbilities(engine, 'ranger', rank),
    elementalist: equippedAbilities(engine, 'elementalist', rank),
    hexer: equippedAbilities(engine, 'hexer', rank),
    cleric: equippedAbilities(engine, 'cleric', rank),
    bard: equippedAbilities(engine, 'bard', rank),
  }
}

/** Neighbours with pitchforks: they fill a short line-up, earn nothing, and are nobody's heroes. */
export function militiaman(
  guildId: string,
  number: number,
  place: HeroInput['place'],
  abilities: MilitiaAbilities,
): HeroInput {
  const { worth, rank } = league.militia
  const classId: ClassId = CLASS_IDS[(number - 1) % CLASS_IDS.length] ?? 'guardian'
  return {
    key: `${KEY}${guildId}-${number}`,
    classId,
    rank,
    worth,
    attributes: attributeSet(() => worth),
    ancestry: 'forgeward',
    abilities: [...abilities[classId]],
    traits: [],
    militia: true,
    place,
    lane: 'free',
    gambits: [],
  }
}

export function militiaIn(heroes: readonly HeroInput[]): number {
  return heroes.filter(({ militia }) => militia).length
}
