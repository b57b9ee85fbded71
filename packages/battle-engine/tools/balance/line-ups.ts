import {
  ATTRIBUTE_IDS,
  learntAbilities,
  readyMadeGambits,
  worthOf,
  type ClassId,
  type Gambit,
  type HeroInput,
  type SideInput,
} from '../../src/index.ts'
import { randomHero, type Dice } from '../../src/random-input.ts'
import { LEVEL } from './study.ts'

/** The same heroes, each changed. */
export function withHeroes(side: SideInput, change: (hero: HeroInput) => HeroInput): SideInput {
  return { ...side, heroes: side.heroes.map(change) }
}

/** Six hundredths here or there, on every attribute. */
export function strengthened(hero: HeroInput, by: number): HeroInput {
  const attributes = { ...hero.attributes }
  for (const id of ATTRIBUTE_IDS) attributes[id] += by
  return { ...hero, attributes, worth: hero.worth + by }
}

/** The same hero, his attributes in proportion, so that he is worth this much. */
export function atWorth(hero: HeroInput, worth: number): HeroInput {
  const attributes = { ...hero.attributes }
  for (const id of ATTRIBUTE_IDS) attributes[id] = Math.min(2000, Math.round((attributes[id] * worth) / hero.worth))
  return { ...hero, attributes, worth: worthOf(hero.classId, attributes) }
}

/** The line-up with exactly two of a class: newly drawn, in the places and lanes of those who make way. */
export function withTwo(side: SideInput, classId: ClassId, dice: Dice): SideInput {
  const heroes = [...side.heroes]
  const others = heroes.filter((hero) => hero.classId !== classId)
  const leaving = heroes.filter((hero) => hero.classId === classId)
  while (leaving.length < 2) leaving.push(...others.splice(dice(others.length), 1))
  return {
    ...side,
    heroes: heroes.map((hero) =>
      leaving.includes(hero)
        ? { ...randomHero(dice, hero.key, classId, hero.place.row, LEVEL), lane: hero.lane }
        : hero,
    ),
  }
}

/** Gambits of a set that a hero with these abilities can use. */
export function gambitsFor({ abilities }: HeroInput, gambits: readonly Gambit[]): Gambit[] {
  return gambits.filter(({ do: action }) => action.kind !== 'ability' || abilities.includes(action.ability))
}

/** The hero with the abilities that a ready-made set names, others by chance, and without gambits. */
export function equippedFor(hero: HeroInput, setId: string, dice: Dice): HeroInput {
  const learnt = learntAbilities(hero.classId, hero.rank)
  const named = gambitsOf(hero, setId).flatMap(({ do: action }) => (action.kind === 'ability' ? [action.ability] : []))
  const others = learnt.filter((id) => !named.includes(id))
  while (others.length > 0 && others.length + named.length > 4) others.splice(dice(others.length), 1)
  return { ...hero, abilities: [...named, ...others], gambits: [] }
}

/** Gambits of a ready-made set at the hero's rank. */
export function gambitsOf({ classId, rank }: HeroInput, setId: string): Gambit[] {
  return readyMadeGambits(classId, rank).find(({ id }) => id === setId)?.gambits ?? []
}
