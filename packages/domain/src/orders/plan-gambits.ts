import type { EngineBundle, Gambit, Ordering } from '@mythic/battle-engine'
import type { Row } from '../world/tables.ts'
import { firstGambits } from './first-gambits.ts'

/** As much of a season's engine as plans ask for: its ready-made gambits speak of its own abilities. */
type Planner = Pick<EngineBundle, 'ABILITIES' | 'gambitSlots' | 'readyMadeGambits'>
type Written = Pick<Row<'gambitSet'>, 'gambits' | 'sets'>

const MOST_ORDERINGS = 3

/** A standard that is ours counts each round: who stands at one does not walk away for want of foes. */
const holdGround: Gambit = {
  onlyIf: [{ kind: 'self-on-standard' }, { kind: 'foe-in-range', not: true }],
  do: { kind: 'hold' },
  prefer: [],
}

/**
 * The gambits of a hero whom no person leads, by his class, rank and abilities of today. A is the first ready-made set of his class. B
 * is for those who are behind: it walks to no lane but fights where the foes are, and of equal targets takes whom the captain struck.
 * C is for those who lead: it stays at the standard it stands at.
 */
export function planGambits(engine: Planner, hero: Pick<Row<'hero'>, 'classId' | 'rank' | 'abilities'>): Written {
  const gambits = firstGambits(engine, hero)
  const press = gambits.filter((gambit) => gambit.do.kind !== 'go-to-lane').map((gambit) => withCaptain(engine, gambit))
  const keep = [holdGround, ...gambits].slice(0, engine.gambitSlots(hero.rank))
  return { gambits, sets: { ...(press.length === 0 ? {} : { b: press }), c: keep } }
}

/** The same gambit with the captain's target among its preferences, last: what it was written for comes first. */
function withCaptain(engine: Planner, gambit: Gambit): Gambit {
  const prefer: Ordering[] = [...gambit.prefer.slice(0, MOST_ORDERINGS - 1), { kind: 'same-as-captain' }]
  return isBlow(engine, gambit) ? { ...gambit, prefer } : gambit
}

function isBlow({ ABILITIES: abilities }: Planner, { do: action }: Gambit): boolean {
  return action.kind === 'attack' || (action.kind === 'ability' && abilities[action.ability].aim === 'foe')
}
