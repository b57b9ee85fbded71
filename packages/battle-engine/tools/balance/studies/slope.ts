import { outcome } from '../../../src/index.ts'
import { strengthened, withHeroes } from '../line-ups.ts'
import { pointsOf, usualInput, withSeed, type Bar, type Study, type Trial } from '../study.ts'

const GAPS = [50, 100, 150, 200, 300] as const

/** Wanted: about 59, 69, 77 and 85 % for 50 to 200 hundredths. What holds beside the draws, and why: docs/adr/0028. */
const BARS: Record<string, Bar> = {
  'slope/+50': { least: 575, most: 620 },
  'slope/+100': { least: 665, most: 720 },
  'slope/+150': { least: 745, most: 800 },
  'slope/+200': { least: 820, most: 875 },
  'slope/+300': { least: 890, most: 960 },
  'equals/draws': { least: 60, most: 100 },
  'equals/leader after hour one wins': { least: 560, most: 760 },
  'equals/leader after hour two wins': { least: 680, most: 870 },
}

export const SLOPE: Study = {
  name: 'slope',
  words: 'what an edge in squad worth is worth; how equal battles go',
  arms: GAPS.map((gap) => `+${gap}`),
  repeats: { short: 300, long: 10_000 },
  play({ arm, seed, see }) {
    const gap = Number(arm)
    const base = usualInput(seed)
    const [left, right] = base.sides
    const first = outcome({
      ...withSeed(base, seed),
      sides: [withHeroes(left, (hero) => strengthened(hero, gap)), right],
    })
    const second = outcome({
      ...withSeed(base, ~seed),
      sides: [left, withHeroes(right, (hero) => strengthened(hero, gap))],
    })
    see(`slope/${arm}`, (pointsOf(first, 0) + pointsOf(second, 1)) / 2)
    for (const { winner } of [first, second]) see(`slope/${arm} draws`, winner === null ? 1000 : 0)
  },
  barOf: (value) => BARS[value],
}

export const EQUALS: Study = {
  name: 'equals',
  words: 'draws and leads between equals',
  arms: ['equals'],
  repeats: { short: 1500, long: 40_000 },
  play({ seed, see }: Trial) {
    const { winner, glory, rounds, gloryAfterHour } = outcome(usualInput(seed))
    see('equals/draws', winner === null ? 1000 : 0)
    see('equals/difference of glory', Math.abs(glory[0] - glory[1]))
    see('equals/rounds', rounds)
    gloryAfterHour.forEach(([left, right], hour) => {
      if (winner === null || left === right) return
      const leader = left > right ? 0 : 1
      see(`equals/leader after hour ${hour === 0 ? 'one' : 'two'} wins`, winner === leader ? 1000 : 0)
    })
  },
  barOf: (value) => BARS[value],
}
