import { ARENA_IDS, outcome, STANCE_IDS, type StanceId } from '../../../src/index.ts'
import { mirrored } from '../../laws.ts'
import { pointsAgainst, pointsOfChange, usualInput, withSeed, type Study } from '../study.ts'

/**
 * Each line-up fights from both sides under different seeds: equal ones would prove it by symmetry alone. 40,000 battles an arena, for
 * of 20,000 chance alone puts one run in twenty outside the bar on some arena.
 */
export const FAIRNESS: Study = {
  name: 'fairness',
  words: 'how often the left side wins, of decided battles, on each arena',
  arms: ARENA_IDS,
  repeats: { short: 250, long: 20_000 },
  play({ arm, seed, see }) {
    const base = { ...usualInput(seed), arena: ARENA_IDS.find((id) => id === arm) ?? 'the-level' }
    for (const input of [withSeed(base, seed), withSeed(mirrored(base), ~seed)]) {
      const { winner } = outcome(input)
      if (winner !== null) see(`fairness/${arm}`, winner === 0 ? 1000 : 0)
    }
  },
  barOf: () => ({ least: 490, most: 510 }),
}

export const STANCES: Study = {
  name: 'stances',
  words: 'one stance against the usual mix of them',
  arms: STANCE_IDS,
  repeats: { short: 250, long: 6000 },
  play({ arm, seed, see }) {
    see(
      `stance/${arm}`,
      pointsOfChange(usualInput(seed), seed, (side) => ({ ...side, stance: stanceOf(arm) })),
    )
  },
  barOf: () => ({ least: 460, most: 540 }),
}

const PAIRS = STANCE_IDS.flatMap((a, i) => STANCE_IDS.slice(i + 1).map((b) => `${a} against ${b}`))

export const STANCE_PAIRS: Study = {
  name: 'stance-pairs',
  words: 'one stance against another',
  arms: PAIRS,
  repeats: { short: 0, long: 3000 },
  play({ arm, seed, see }) {
    const [a, b] = arm.split(' against ')
    const base = usualInput(seed)
    const [left, right] = base.sides
    const ours = { ...left, stance: stanceOf(a) }
    const points = pointsAgainst(base, seed, ours, { ...right, stance: stanceOf(b) })
    const changed = pointsAgainst(
      base,
      seed ^ 0x33,
      { ...right, stance: stanceOf(a) },
      { ...left, stance: stanceOf(b) },
    )
    see(`stance/${arm}`, (points + changed) / 2)
  },
  barOf: () => ({ least: 450, most: 550 }),
}

function stanceOf(id: string | undefined): StanceId {
  return STANCE_IDS.find((stance) => stance === id) ?? 'steady'
}
