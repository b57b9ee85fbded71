import { CLASS_IDS, readyMadeGambits, type SideInput } from '../../../src/index.ts'
import { equippedFor, gambitsFor, gambitsOf, withHeroes, withTwo } from '../line-ups.ts'
import { pointsOfChange, usualInput, type BestSets, type Study } from '../study.ts'
import { estimateOf, nameOf, type Sums } from '../sums.ts'

const TOP_RANK = 20
const SETS = CLASS_IDS.flatMap((classId) => readyMadeGambits(classId, TOP_RANK).map(({ id }) => ({ classId, id })))

/** Two heroes of a class in each line-up, equipped alike: on one side they follow the set, on the other their instinct. */
export const READY_MADE: Study = {
  name: 'sets',
  words: 'two heroes by a ready-made set of gambits against two by instinct',
  arms: SETS.map(({ classId, id }) => `${classId} ${id}`),
  repeats: { short: 0, long: 6000 },
  play({ arm, seed, dice, see }) {
    const { classId, id } = SETS.find((set) => `${set.classId} ${set.id}` === arm) ?? SETS[0]!
    const base = usualInput(seed)
    const equip = (side: SideInput): SideInput =>
      withHeroes(withTwo(side, classId, dice), (hero) =>
        hero.classId === classId ? equippedFor({ ...hero, rank: 8 + dice(13) }, id, dice) : hero,
      )
    const follow = (side: SideInput): SideInput =>
      withHeroes(side, (hero) =>
        hero.classId === classId ? { ...hero, gambits: gambitsFor(hero, gambitsOf(hero, id)) } : hero,
      )
    see(`set/${arm}`, pointsOfChange({ ...base, sides: [equip(base.sides[0]), equip(base.sides[1])] }, seed, follow))
  },
  barOf: () => ({ least: 440, most: 560 }),
}

/** The set of each class that does best by two of its heroes. */
export function bestSets(sums: Sums): BestSets {
  const best: BestSets = {}
  const points: Partial<Record<string, number>> = {}
  for (const { classId, id } of SETS) {
    const sum = sums.get(nameOf('sets', `set/${classId} ${id}`))
    if (sum === undefined) continue
    const { mean } = estimateOf(sum)
    if (best[classId] !== undefined && mean <= (points[classId] ?? 0)) continue
    best[classId] = id
    points[classId] = mean
  }
  return best
}

/** All six by instinct against all six by the best set of their class; everybody has the abilities that his set names. */
export const INSTINCT: Study = {
  name: 'instinct',
  words: 'six by instinct against six by the best ready-made sets',
  arms: ['instinct'],
  repeats: { short: 0, long: 10_000 },
  needsBestSets: true,
  play({ seed, dice, see, best }) {
    const base = usualInput(seed)
    const follow = (side: SideInput): SideInput =>
      withHeroes(side, (hero) => {
        const set = best[hero.classId]
        if (set === undefined) return { ...hero, gambits: [] }
        const equipped = equippedFor(hero, set, dice)
        return { ...equipped, gambits: gambitsFor(equipped, gambitsOf(equipped, set)) }
      })
    const sides: [SideInput, SideInput] = [follow(base.sides[0]), follow(base.sides[1])]
    const bare = (side: SideInput): SideInput => withHeroes(side, (hero) => ({ ...hero, gambits: [] }))
    see('instinct/against the best sets', pointsOfChange({ ...base, sides }, seed, bare))
  },
  barOf: () => ({ least: 400, most: 570 }),
}
