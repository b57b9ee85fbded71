import { CLASS_IDS, type ClassId, type HeroInput } from '../../../src/index.ts'
import { randomSideOf } from '../../../src/random-input.ts'
import { atWorth, withHeroes, withTwo } from '../line-ups.ts'
import { LEVEL, pointsAgainst, pointsOfChange, usualInput, type Study } from '../study.ts'

const WORTH = 880

const classOf = (id: string): ClassId => CLASS_IDS.find((classId) => classId === id) ?? 'guardian'
const equal = (hero: HeroInput): HeroInput => atWorth(hero, WORTH)

/** Heroes of the same key attributes: what a guild has that trains all alike. */
export const CLASSES_OF_TWO: Study = {
  name: 'classes',
  words: 'two of a class in an otherwise usual line-up',
  arms: CLASS_IDS,
  repeats: { short: 350, long: 10_000 },
  play({ arm, seed, dice, see }) {
    see(
      `two of/${arm}`,
      pointsOfChange(usualInput(seed), seed, (side) => withTwo(side, classOf(arm), dice)),
    )
  },
  barOf: () => ({ least: 440, most: 560 }),
}

/** Heroes of the same worth: what the market and the tables of strength compare. */
export const CLASSES_AT_WORTH: Study = {
  name: 'classes-at-worth',
  words: 'the same with everybody of the same worth',
  arms: CLASS_IDS,
  repeats: { short: 0, long: 10_000 },
  play({ arm, seed, dice, see }) {
    const base = usualInput(seed)
    const [left, right] = base.sides
    see(
      `two at equal worth/${arm}`,
      pointsOfChange({ ...base, sides: [withHeroes(left, equal), withHeroes(right, equal)] }, seed, (side) =>
        withHeroes(withTwo(side, classOf(arm), dice), equal),
      ),
    )
  },
  barOf: () => ({ least: 440, most: 560 }),
}

export const SIX_OF_A_CLASS: Study = {
  name: 'six',
  words: 'six of one class against usual line-ups',
  arms: CLASS_IDS,
  repeats: { short: 150, long: 4000 },
  play({ arm, seed, dice, see }) {
    const base = usualInput(seed)
    const six = randomSideOf(dice, 'a', Array<ClassId>(6).fill(classOf(arm)), LEVEL)
    see(`six of/${arm}`, pointsAgainst(base, seed, { ...six, stance: base.sides[0].stance }, base.sides[1]))
  },
  barOf: () => ({ most: 480 }),
}
