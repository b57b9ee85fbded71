import type {
  ClassId,
  ConditionalOrder,
  Gambit,
  HeroInput,
  LaneId,
  Ordering,
  SideInput,
  StanceId,
} from '../../src/index.ts'
import { learntAbilities } from '../../src/index.ts'
import { randomSide, randomSideOf, type Dice } from '../../src/random-input.ts'
import { LEVEL } from './study.ts'
import { gambitsFor } from './line-ups.ts'

type Plan = {
  classes?: readonly ClassId[]
  stance?: StanceId
  lanes?: readonly LaneId[]
  gambits?: (hero: HeroInput) => Gambit[]
  orders?: (heroes: readonly HeroInput[]) => ConditionalOrder[]
  captain?: true
}

/** Heroes take whom they are given from the rear on: lanes by place in the list. */
export function planned(plan: Plan): (dice: Dice) => SideInput {
  return (dice) => {
    const side =
      plan.classes === undefined ? randomSide(dice, 'a', LEVEL) : randomSideOf(dice, 'a', plan.classes, LEVEL)
    const heroes = side.heroes.map((hero, i): HeroInput => {
      const learnt = learntAbilities(hero.classId, hero.rank)
      const moved = {
        ...hero,
        lane: plan.lanes?.[i] ?? hero.lane,
        abilities: hero.abilities.length > 0 ? hero.abilities : learnt,
      }
      return plan.gambits === undefined
        ? moved
        : { ...moved, gambits: gambitsFor(moved, plan.gambits(moved)).slice(0, 3) }
    })
    return {
      ...side,
      heroes,
      ...(plan.stance === undefined ? {} : { stance: plan.stance }),
      ...(plan.orders === undefined ? {} : { orders: plan.orders(heroes) }),
      ...(plan.captain === undefined || heroes[0] === undefined ? {} : { captain: heroes[0].key }),
    }
  }
}

export const all = (lane: LaneId): LaneId[] => Array<LaneId>(6).fill(lane)
export const THREE_AND_THREE: LaneId[] = ['north', 'south', 'north', 'south', 'north', 'south']
export const strike = (prefer: Ordering[], onlyIf: Gambit['onlyIf'] = [{ kind: 'foe-in-range' }]): Gambit => ({
  onlyIf,
  do: { kind: 'attack' },
  prefer,
})
export const lanesFrom = (hour: number, lanes: readonly LaneId[], heroes: readonly HeroInput[]): ConditionalOrder => ({
  when: { kind: 'hour', atLeast: hour },
  then: { kind: 'lanes', lanes: heroes.map(({ key }, i) => ({ hero: key, lane: lanes[i] ?? 'free' })) },
})
export const ifNobodyNear = (...then: Gambit['do'][]): Gambit[] =>
  then.map((action) => ({ onlyIf: [{ kind: 'foe-in-range', not: true }], do: action, prefer: [] }))

export const brace: Gambit = {
  onlyIf: [
    { kind: 'self-on-standard' },
    { kind: 'self-has-status', status: 'holding-line', not: true },
    { kind: 'foe-in-range' },
  ],
  do: { kind: 'ability', ability: 'hold-the-line' },
  prefer: [],
}
