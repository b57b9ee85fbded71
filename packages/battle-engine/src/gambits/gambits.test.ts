import { expect, test } from 'vitest'
import { cell, events, FULL, LANDS, onRolls, stage, stageInput, type Actor } from '../../test/stage.ts'
import type { Action, Condition, Gambit, Ordering } from '../gambit-language.ts'
import {
  ACTED,
  CONTESTED,
  COOLDOWN,
  FALLS_THIS_HOUR,
  GLORY,
  HEALTH,
  HOUR,
  LANE,
  OWNER,
  ROUND,
  ROUND_IN_HOUR,
  S,
  STANCE,
} from '../state/layout.ts'
import { distance } from '../field/hex.ts'
import { gain, SINGING, SLOW } from '../combat/status.ts'
import { fireOrders } from '../battle/orders.ts'
import { loadInput } from '../battle/load.ts'
import { takeTurn } from '../turn/turn.ts'
import { checkInput } from '../check-input.ts'
import { allHold } from './conditions.ts'
import { isPreferred } from './orderings.ts'
import { gambitSlots } from './vocabulary.ts'

const gambit = (over: Partial<Gambit>): Gambit => ({ onlyIf: [], do: { kind: 'attack' }, prefer: [], ...over })
const foe = (at: [number, number], classId: Actor['classId'] = 'elementalist'): Actor => ({ side: 1, classId, at })

/** Me a Ranger beside the north standard with Pin, a Guardian of ours beside me, a Berserker of theirs near, a Bard of theirs far. */
function scene(onlyIf: Condition[]): void {
  stage([
    { side: 0, classId: 'ranger', at: [6, 2], abilities: ['pin'], gambits: [gambit({ onlyIf })], lane: 'north' },
    { side: 0, classId: 'guardian', at: [6, 3] },
    foe([8, 2], 'berserker'),
    foe([12, 8], 'bard'),
  ])
}
const holds = (condition: Condition, prepare?: () => void): boolean => {
  scene([condition])
  prepare?.()
  return allHold(0, 0)
}

test.each<[Condition, () => void]>([
  [{ kind: 'self-health-below', permille: 500 }, () => void (S[HEALTH] = 44)],
  [{ kind: 'self-has-status', status: 'slow' }, () => void gain(6, 0, SLOW, 2, 0)],
  [{ kind: 'ally-health-below', permille: 500 }, () => void (S[HEALTH + 1] = 44)],
  [{ kind: 'ally-named-below', hero: '0-1', permille: 500 }, () => void (S[HEALTH + 1] = 44)],
  [{ kind: 'self-health-rank', atMost: 1 }, () => void ((S[HEALTH] = 50), (S[HEALTH + 1] = 60))],
  [{ kind: 'ally-ailing' }, () => void gain(6, 1, SLOW, 2, 0)],
  [{ kind: 'ally-fallen' }, () => void (S[FALLS_THIS_HOUR] = 1)],
  [{ kind: 'foe-health-below', permille: 500 }, () => void (S[HEALTH + 6] = 44)],
  [{ kind: 'foe-has-status', status: 'slow' }, () => void gain(0, 6, SLOW, 2, 0)],
  [{ kind: 'foe-singing' }, () => void gain(7, 7, SINGING, 60, 0)],
  [{ kind: 'standard-is', standard: 'north', mood: 'ours' }, () => void (S[OWNER] = 0)],
  [{ kind: 'standard-is', standard: 'bright', mood: 'theirs' }, () => void (S[OWNER + 1] = 1)],
  [{ kind: 'standard-is', standard: 'north', mood: 'contested' }, () => void (S[CONTESTED] = 1)],
  [{ kind: 'round-at-least', round: 5 }, () => void (S[ROUND_IN_HOUR] = 5)],
  [{ kind: 'hour-is', hour: 2 }, () => void (S[HOUR] = 2)],
  [{ kind: 'glory-ahead', by: 4 }, () => void (S[GLORY] = 4)],
  [{ kind: 'glory-behind', by: 4 }, () => void (S[GLORY + 1] = 4)],
  [{ kind: 'rally-within', rounds: 2 }, () => void (S[ROUND_IN_HOUR] = 6)],
  [{ kind: 'our-stance', stance: 'hunt' }, () => void (S[STANCE] = 4)],
])('%j holds when it is so, and not before; with *not* the other way round', (condition, prepare) => {
  const reset = (): void => {
    S[HEALTH + 1] = FULL
    prepare()
  }
  if (condition.kind === 'self-health-rank') scene([condition])
  else expect(holds(condition)).toBe(false)
  expect(holds(condition, condition.kind.startsWith('ally') ? prepare : reset)).toBe(true)
  expect(holds({ ...condition, not: true }, condition.kind.startsWith('ally') ? prepare : reset)).toBe(false)
})

test.each<[Condition, boolean]>([
  [{ kind: 'self-on-standard' }, true],
  [{ kind: 'self-foes-near', atLeast: 1 }, false],
  [{ kind: 'self-ability-ready', ability: 'pin' }, true],
  [{ kind: 'self-ability-ready', ability: 'snare' }, false],
  [{ kind: 'self-not-moved' }, true],
  [{ kind: 'self-terrain', terrain: 'open' }, true],
  [{ kind: 'self-terrain', terrain: 'brush' }, false],
  [{ kind: 'ally-class-near', classId: 'guardian', within: 1 }, true],
  [{ kind: 'ally-class-near', classId: 'cleric', within: 9 }, false],
  [{ kind: 'allies-near', atLeast: 1 }, true],
  [{ kind: 'allies-near', atLeast: 2 }, false],
  [{ kind: 'allies-standing', atMost: 2 }, true],
  [{ kind: 'allies-standing', atMost: 1 }, false],
  [{ kind: 'foe-in-range' }, true],
  [{ kind: 'foe-class-in-range', classId: 'berserker' }, true],
  [{ kind: 'foe-class-in-range', classId: 'hexer' }, false],
  [{ kind: 'foe-named-in-range', hero: '1-0' }, true],
  [{ kind: 'foe-named-in-range', hero: '0-1' }, false],
  [{ kind: 'foes-in-ring', atLeast: 2 }, false],
  [{ kind: 'foes-in-ring', atLeast: 1 }, true],
  [{ kind: 'foe-beside-weakest' }, false],
  [{ kind: 'foe-isolated' }, true],
  [{ kind: 'foes-standing', atMost: 1 }, false],
  [{ kind: 'foes-standing', atMost: 2 }, true],
  [{ kind: 'presence-above', standard: 'north' }, true],
  [{ kind: 'presence-below', standard: 'north' }, false],
  [{ kind: 'lane-within', distance: 1 }, true],
  [{ kind: 'lane-within', distance: 0 }, false],
  [{ kind: 'round-at-most', round: 1 }, true],
])('%j is %s in the scene', (condition, expected) => {
  expect(holds(condition)).toBe(expected)
})

test('filters are AND-ed', () => {
  scene([{ kind: 'foe-in-range' }, { kind: 'self-foes-near', atLeast: 1 }])
  expect(allHold(0, 0)).toBe(false)
})

/** Which of two foes, near (handle 6) and far (7), an ordering prefers. */
function preferred(ordering: Ordering, prepare: () => void): number {
  stage([
    { side: 0, classId: 'ranger', at: [4, 4], gambits: [gambit({ prefer: [ordering] })] },
    foe([6, 4]),
    foe([8, 4], 'cleric'),
  ])
  prepare()
  return isPreferred(0, 0, 6, 7) ? 6 : 7
}
test.each<[Ordering, number, () => void]>([
  [{ kind: 'nearest' }, 6, () => {}],
  [{ kind: 'farthest' }, 7, () => {}],
  [{ kind: 'least-health' }, 7, () => void (S[HEALTH + 7] = 5)],
  [{ kind: 'most-health' }, 7, () => void (S[HEALTH + 6] = 5)],
  [{ kind: 'least-health-permille' }, 7, () => void (S[HEALTH + 7] = 5)],
  [{ kind: 'can-fell' }, 7, () => void (S[HEALTH + 7] = 5)],
  [{ kind: 'lowest-soak' }, 6, () => {}],
  [{ kind: 'class-order', classes: ['cleric', 'elementalist'] }, 7, () => {}],
  [{ kind: 'has-status', status: 'slow' }, 7, () => void gain(0, 7, SLOW, 2, 0)],
  [{ kind: 'not-yet-acted' }, 7, () => void (S[ACTED + 6] = 1)],
  [{ kind: 'on-standard' }, 6, () => {}],
])('%j prefers %i', (ordering, expected, prepare) => {
  expect(preferred(ordering, prepare)).toBe(expected)
})

/** Where a lone hero at (4,4) stands after a turn that does `action`, with a foe at `at`. */
function afterTurn(action: Action, at: [number, number], rolls = LANDS.slice(0, 0)): number {
  stage([
    { side: 0, classId: 'ranger', at: [4, 4], lane: 'south', gambits: [gambit({ do: action })] },
    { side: 0, classId: 'cleric', at: [1, 4] },
    foe(at),
  ])
  onRolls(rolls, () => takeTurn(0))
  return cell(0)
}
test('actions go where they say', () => {
  const start = 4 + 13 * 4
  expect(afterTurn({ kind: 'hold' }, [9, 4])).toBe(start)
  expect(distance(afterTurn({ kind: 'go-to-standard', standard: 'north' }, [12, 8]), 6 + 13)).toBeLessThan(
    distance(start, 6 + 13),
  )
  expect(distance(afterTurn({ kind: 'go-to-lane' }, [12, 0]), 6 + 13 * 7)).toBeLessThan(distance(start, 6 + 13 * 7))
  expect(distance(afterTurn({ kind: 'dash', standard: 'bright' }, [12, 0]), 6 + 13 * 7)).toBeLessThanOrEqual(1)
  expect(distance(afterTurn({ kind: 'keep-distance', distance: 4 }, [6, 4]), 6 + 13 * 4)).toBeGreaterThanOrEqual(4)
  expect(distance(afterTurn({ kind: 'leave-reach' }, [4, 3]), 4 + 13 * 3)).toBeGreaterThan(1)
  expect(distance(afterTurn({ kind: 'fall-back', to: 'cleric' }, [9, 4]), 1 + 13 * 4)).toBe(1)
  expect(distance(afterTurn({ kind: 'fall-back', to: 'home' }, [9, 4]), 0)).toBeLessThan(distance(start, 0))
  expect(distance(afterTurn({ kind: 'follow', whom: 'nearest', distance: 1 }, [9, 4]), 1 + 13 * 4)).toBe(1)
  expect(distance(afterTurn({ kind: 'guard', whom: 'weakest' }, [9, 4]), 1 + 13 * 4)).toBe(1)
})

test('an impossible gambit gives way to the next, and each event names its gambit', () => {
  const gambits = [gambit({ do: { kind: 'ability', ability: 'pin' } }), gambit({ do: { kind: 'attack' } })]
  stage([{ side: 0, classId: 'ranger', at: [4, 4], abilities: ['pin'], gambits }, foe([8, 4])])
  S[COOLDOWN] = 3
  onRolls(LANDS, () => takeTurn(0))
  expect(events().find((e) => e.kind === 'hit')?.cause).toEqual({ kind: 'gambit', number: 2 })
})

test('a taunter goes before every preference', () => {
  stage([
    { side: 0, classId: 'ranger', at: [4, 4], gambits: [gambit({ prefer: [{ kind: 'nearest' }] })] },
    foe([6, 4]),
    foe([8, 4], 'guardian'),
  ])
  gain(7, 0, 16, 2, 7)
  onRolls(LANDS, () => takeTurn(0))
  expect(events().find((e) => e.kind === 'hit')).toMatchObject({ target: 7 })
})

test('conditional orders fire once, when their moment and condition have come', () => {
  const input = stageInput([
    { side: 0, classId: 'ranger', at: [0, 0] },
    { side: 1, classId: 'bard', at: [12, 0] },
  ])
  input.sides[0].orders = [
    {
      when: { kind: 'round', atLeast: 3 },
      and: { kind: 'glory-at-most', difference: -5 },
      then: { kind: 'stance', stance: 'storm' },
    },
    { when: { kind: 'hour', atLeast: 1 }, then: { kind: 'lanes', lanes: [{ hero: '0-0', lane: 'south' }] } },
  ]
  loadInput(input)
  S[HOUR] = 1
  S[ROUND] = 2
  S[GLORY + 1] = 9
  fireOrders()
  expect([S[STANCE], S[LANE]]).toEqual([0, 1])
  S[ROUND] = 3
  fireOrders()
  expect(S[STANCE]).toBe(1)
  S[STANCE] = 0
  fireOrders()
  expect(S[STANCE]).toBe(0)
})

test('slots grow with the rank, and more gambits than slots are refused', () => {
  expect([1, 2, 3, 6, 10, 15, 20, 30].map(gambitSlots)).toEqual([3, 3, 4, 5, 6, 7, 8, 8])
  const input = stageInput([
    { side: 0, classId: 'ranger', at: [0, 0] },
    { side: 1, classId: 'bard', at: [12, 0] },
  ])
  input.sides[0].heroes[0]!.rank = 1
  input.sides[0].heroes[0]!.gambits = [1, 2, 3, 4].map(() => gambit({}))
  const checked = checkInput(input)
  expect(checked).toMatchObject({ kind: 'invalid', problems: [{ path: 'sides[0].heroes[0].gambits' }] })
})
