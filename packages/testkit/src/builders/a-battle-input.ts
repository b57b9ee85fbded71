import { CLASS_IDS } from '@mythic/battle-engine'
import { newestPublished } from '@mythic/battle-engine/published'
import type { BattleInput, ClassId, HeroInput, SideInput } from '@mythic/battle-engine'

import { firstAbilityOf } from './a-hero.ts'

/** One hero of a battle: level 10 in everything (attributes here are hundredths), no traits, no gambits: instinct alone. */
export function aHeroInput(over: Partial<HeroInput> = {}): HeroInput {
  const classId = over.classId ?? 'guardian'
  return {
    key: `${classId}-1`,
    classId,
    rank: 5,
    worth: 1000,
    attributes: { might: 1000, agility: 1000, intellect: 1000, spirit: 1000, vitality: 1000, resolve: 1000 },
    ancestry: 'hillborn',
    abilities: firstAbilityOf(classId),
    traits: [],
    militia: false,
    place: { column: 0, row: 4 },
    lane: 'free',
    gambits: [],
    ...over,
  }
}

const usualSix: readonly ClassId[] = ['guardian', 'berserker', 'duelist', 'ranger', 'elementalist', 'cleric']

/** Six heroes in a line, one a class, three to each lane. `name` keeps the keys of two sides apart. */
export function aSideInput(name: string, over: Partial<SideInput> = {}): SideInput {
  const heroes = usualSix.map((classId, place) =>
    aHeroInput({
      key: `${name}-${classId}`,
      classId,
      place: { column: place < 3 ? 1 : 0, row: 1 + place },
      lane: place % 2 === 0 ? 'north' : 'south',
    }),
  )
  return { stance: 'steady', morale: 50, heroes, orders: [], ...over }
}

/** A battle of two equal sides on the newest published engine. The n-th seed is the same in every run. */
export function aBattleInput(over: Partial<BattleInput> = {}, seedNumber = 1): BattleInput {
  const seed = seedNumber.toString(16).padStart(32, '0')
  return {
    engine: newestPublished().version,
    seed,
    arena: 'the-level',
    sides: [aSideInput('host'), aSideInput('guest')],
    ...over,
  }
}

/** A battle in which every class stands on the field. */
export function aBattleOfAllClasses(seedNumber = 1): BattleInput {
  const side = (name: string, from: number): SideInput => ({
    ...aSideInput(name),
    heroes: Array.from({ length: 6 }, (_, place) => {
      const classId = CLASS_IDS[(from + place) % CLASS_IDS.length] ?? 'bard'
      return aHeroInput({ key: `${name}-${classId}`, classId, place: { column: 1, row: 1 + place } })
    }),
  })
  return aBattleInput({ sides: [side('host', 0), side('guest', 2)] }, seedNumber)
}
