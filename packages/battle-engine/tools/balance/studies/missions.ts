import { ARENA_IDS, MONSTER_IDS, outcome, randomInput, type BattleInput, type SideInput } from '../../../src/index.ts'
import { pick } from '../../../src/random-input.ts'
import { anyGroup, DANGERS, missionGroup, missionParty, type MissionGroup } from '../../mission-groups.ts'
import { withHeroes } from '../line-ups.ts'
import type { Bar, Study, Trial } from '../study.ts'

const BY_DANGER = DANGERS.map((_, d) => `danger ${d + 1}`)

/** Parties of a danger's size and worth against its monsters: one arm a monster, one a danger. */
export const MISSIONS: Study = {
  name: 'missions',
  words: 'parties against the monsters of their danger',
  arms: [...MONSTER_IDS, ...BY_DANGER],
  repeats: { short: 0, long: 3000 },
  play(trial) {
    const { arm, see } = trial
    const { input, ours } = missionOf(trial, groupOf(trial))
    const { winner, rounds } = outcome(input)
    see(`mission/${arm}`, winner === ours ? 1000 : 0)
    see(`mission unfinished/${arm}`, winner === null ? 1000 : 0)
    see(`mission rounds/${arm}`, rounds)
  },
  barOf: barOfMission,
}

/** A danger's groups are what chance brings together, so they may lie a little farther apart than the monsters one by one. */
function barOfMission(value: string): Bar | undefined {
  if (value.startsWith('mission/danger')) return { least: 560, most: 770 }
  return value.startsWith('mission/') ? { least: 600, most: 750 } : undefined
}

function groupOf({ arm, dice }: Trial): MissionGroup {
  const monster = MONSTER_IDS.find((id) => id === arm)
  return monster === undefined
    ? anyGroup(DANGERS[BY_DANGER.indexOf(arm)] ?? DANGERS[0], dice)
    : missionGroup(monster, dice)
}

function missionOf({ seed, dice }: Trial, { side, size, worth }: MissionGroup): { input: BattleInput; ours: 0 | 1 } {
  const heroes = missionParty(dice, size, worth)
  const ours = seed % 2 === 0 ? 0 : 1
  const sides: [SideInput, SideInput] = ours === 0 ? [heroes, side] : [side, heroes]
  return { input: { ...randomInput(seed), arena: pick(dice, ARENA_IDS), sides }, ours }
}

/** The same mission with and without it: 500 and half of what it adds. */
export const GIANTSBANE: Study = {
  name: 'giantsbane',
  words: 'a party of Giantsbanes on any mission, beside the same party without',
  arms: ['giantsbane'],
  repeats: { short: 0, long: 10_000 },
  play(trial) {
    const { input, ours } = missionOf(trial, anyGroup(pick(trial.dice, DANGERS), trial.dice))
    const sides = [...input.sides] as [SideInput, SideInput]
    sides[ours] = withHeroes(sides[ours], (hero) => ({ ...hero, traits: ['giantsbane'] }))
    const wins = (one: BattleInput): number => (outcome(one).winner === ours ? 1000 : 0)
    trial.see('trait/giantsbane', 500 + (wins({ ...input, sides }) - wins(input)) / 2)
  },
  barOf: () => ({ least: 490, most: 550 }),
}
