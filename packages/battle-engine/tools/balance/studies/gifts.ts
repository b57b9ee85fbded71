import {
  ATTRIBUTE_IDS,
  CLASS_IDS,
  CLASSES,
  GEAR_SLOT_IDS,
  outcome,
  TRAIT_IDS,
  type AttributeId,
  type ClassId,
  type HeroInput,
  type TraitInput,
} from '../../../src/index.ts'
import { withHeroes } from '../line-ups.ts'
import { pointsOfChange, usualInput, withSeed, type Study } from '../study.ts'
import { pick } from '../../../src/random-input.ts'

/** Giantsbane speaks of monsters alone: missions measure it. */
const TRAITS = TRAIT_IDS.filter((id) => id !== 'giantsbane')

/** All six have the trait and the foe none. How often it is felt: the same seed without it ends in another tally. */
export const TRAITS_OF_SIX: Study = {
  name: 'traits',
  words: 'all six with one trait against six with none',
  arms: TRAITS,
  repeats: { short: 0, long: 5000 },
  play({ arm, seed, dice, see }) {
    const base = usualInput(seed)
    const plain = { ...base, sides: [withHeroes(base.sides[0], bare), withHeroes(base.sides[1], bare)] } as typeof base
    const keys = plain.sides.map((side) => side.heroes.map(({ key }) => key))
    const given = (hero: HeroInput): HeroInput => ({
      ...hero,
      traits: [traitOf(arm, pick(dice, CLASS_IDS), hero, keys)],
    })
    see(
      `trait/${arm}`,
      pointsOfChange(plain, seed, (side) => withHeroes(side, given)),
    )
    const without = withSeed(plain, seed)
    const before = outcome(without)
    const after = outcome({ ...without, sides: [withHeroes(without.sides[0], given), without.sides[1]] })
    const isFelt = before.glory[0] !== after.glory[0] || before.glory[1] !== after.glory[1]
    see(`trait felt/${arm}`, isFelt ? 1000 : 0)
  },
  barOf: (value) => (value.startsWith('trait felt/') ? { least: 20 } : { least: 485, most: 560 }),
}

const bare = (hero: HeroInput): HeroInput => ({ ...hero, traits: [] })

/** A Nemesis knows one hero of the other line-up, a Slayer one class. */
function traitOf(id: string, of: ClassId, { key }: HeroInput, keys: readonly string[][]): TraitInput {
  if (id === 'slayer') return { id, of }
  const theirs = keys.find((line) => !line.includes(key)) ?? []
  if (id === 'nemesis') return { id, of: theirs[0] ?? key }
  const plain = TRAITS.find((trait) => trait === id)
  if (plain === undefined || plain === 'slayer' || plain === 'nemesis') throw new Error(`no trait ${id}`)
  return plain
}

const TOP_GRADE = 5
const GEAR_ARMS = ['one piece', 'three pieces'] as const

/** All six with whole pieces of the top grade, on the attributes that weigh most for their class, against six with none. */
export const GEAR_OF_SIX: Study = {
  name: 'gear',
  words: 'all six with whole pieces of grade 5 against six with none',
  arms: GEAR_ARMS,
  repeats: { short: 0, long: 15_000 },
  play({ arm, seed, see }) {
    const pieces = arm === 'one piece' ? 1 : 3
    see(
      `gear/${arm}`,
      pointsOfChange(usualInput(seed), seed, (side) => withHeroes(side, (hero) => geared(hero, pieces))),
    )
  },
  barOf: (value) => (value === 'gear/one piece' ? { least: 502, most: 530 } : { least: 515, most: 570 }),
}

function geared(hero: HeroInput, pieces: number): HeroInput {
  const { weights } = CLASSES[hero.classId]
  const attributes = ATTRIBUTE_IDS.map((id, i) => ({ id, weight: weights[i] ?? 0 }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, pieces)
  const gear = attributes.map(({ id }, i) => ({
    slot: GEAR_SLOT_IDS[i] ?? 'trinket',
    attribute: id,
    grade: TOP_GRADE,
    wear: 100,
  }))
  return { ...hero, gear }
}

const EDGE = 150

/** What an attribute of all six is worth: a piece of gear gives a fifth of this at most. */
export const ATTRIBUTES: Study = {
  name: 'attributes',
  words: `${EDGE} hundredths more of one attribute for all six`,
  arms: ATTRIBUTE_IDS,
  repeats: { short: 0, long: 5000 },
  play({ arm, seed, see }) {
    const id: AttributeId = ATTRIBUTE_IDS.find((one) => one === arm) ?? 'might'
    const change = (hero: HeroInput): HeroInput => ({
      ...hero,
      attributes: { ...hero.attributes, [id]: hero.attributes[id] + EDGE },
    })
    see(
      `attribute/${arm}`,
      pointsOfChange(usualInput(seed), seed, (side) => withHeroes(side, change)),
    )
  },
  barOf: () => ({ least: 510, most: 600 }),
}
