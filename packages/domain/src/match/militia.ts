import { CLASS_IDS } from '@mythic/battle-engine'
import type { ClassId, HeroInput } from '@mythic/battle-engine'
import { equippedAbilities } from '../hero/rank.ts'
import { attributeSet } from '../hero/attributes.ts'
import { league } from '../ruleset/ruleset-1/league.ts'

const KEY = 'militia-'

/** Neighbours with pitchforks: they fill a short line-up, earn nothing, and are nobody's heroes. */
export function militiaman(guildId: string, number: number, place: HeroInput['place']): HeroInput {
  const { worth, rank } = league.militia
  const classId: ClassId = CLASS_IDS[(number - 1) % CLASS_IDS.length] ?? 'guardian'
  return {
    key: `${KEY}${guildId}-${number}`,
    classId,
    rank,
    worth,
    attributes: attributeSet(() => worth),
    ancestry: 'forgeward',
    abilities: equippedAbilities(classId, rank),
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
