import { STRATEGIES } from '../strategies.ts'
import { pointsAgainst, usualInput, type Study } from '../study.ts'

/** Named plans against usual line-ups, once from each side. Six of one class have a study of their own. */
export const STRATEGIES_STUDY: Study = {
  name: 'strategies',
  words: 'plans that somebody might think always right, against usual line-ups',
  arms: STRATEGIES.map(({ name }) => name),
  repeats: { short: 120, long: 4000 },
  play({ arm, seed, dice, see }) {
    const strategy = STRATEGIES.find(({ name }) => name === arm)
    if (strategy === undefined) throw new Error(`no strategy ${arm}`)
    const base = usualInput(seed)
    see(`strategy/${arm}`, pointsAgainst(base, seed, strategy.side(dice), base.sides[1]))
  },
  barOf: (value) => ({ most: STRATEGIES.find(({ name }) => value === `strategy/${name}`)?.most ?? 0 }),
}
