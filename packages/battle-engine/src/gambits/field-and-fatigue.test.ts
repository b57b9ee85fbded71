import { expect, test } from 'vitest'
import { cell, stage } from '../../test/stage.ts'
import { EMBER, layField, RAISED_WALL, STORM, TRAP } from '../field/effects.ts'
import { cellOf } from '../field/hex.ts'
import { gain, SLOW } from '../combat/status.ts'
import { beginHour } from '../battle/hours.ts'
import { takeTurn } from '../turn/turn.ts'
import { CAPTAIN, LAST_TARGET, S } from '../state/layout.ts'
import type { Condition } from '../gambit-language.ts'
import { allHold } from './conditions.ts'
import { isPreferred } from './orderings.ts'

/** Me at (3,4) bound for the north standard at (6,1); a foe far off. */
function holds(condition: Condition, prepare: () => void = () => {}, fatigue?: number): boolean {
  stage([
    {
      side: 0,
      classId: 'guardian',
      at: [3, 4],
      lane: 'north',
      gambits: [{ onlyIf: [condition], do: { kind: 'hold' }, prefer: [] }],
      ...(fatigue === undefined ? {} : { fatigue }),
    },
    { side: 0, classId: 'cleric', at: [0, 8] },
    { side: 1, classId: 'berserker', at: [5, 4] },
    { side: 1, classId: 'bard', at: [12, 8] },
  ])
  prepare()
  return allHold(0, 0)
}

test('fatigue is told apart above x; who says nothing of it has none', () => {
  const above: Condition = { kind: 'self-fatigue-above', fatigue: 40 }
  expect([holds(above), holds(above, undefined, 40), holds(above, undefined, 41)]).toEqual([false, false, true])
})

test.each<[string, number, [number, number], number, boolean]>([
  ['embers on his way', EMBER, [4, 3], 6, true],
  ['his own side’s embers', EMBER, [4, 3], 1, true],
  ['embers behind him', EMBER, [2, 5], 6, false],
  ['embers under him', EMBER, [3, 4], 6, false],
  ['embers beyond his moves', EMBER, [6, 1], 6, false],
  ['a trap of theirs', TRAP, [4, 3], 6, true],
  ['a trap of ours', TRAP, [4, 3], 1, false],
  ['a wall', RAISED_WALL, [4, 3], 1, true],
  ['their storm over him', STORM, [3, 5], 6, true],
  ['our storm', STORM, [4, 3], 1, false],
])('a field effect ahead: %s', (_name, kind, at, by, expected) => {
  expect(holds({ kind: 'field-ahead' }, () => void layField(by, kind, cellOf(...at), 3, 8))).toBe(expected)
})

test('a foe lacks a status when any in range has it not, which is not the same as nobody having it', () => {
  const near = (): void => void gain(0, 6, SLOW, 2, 0)
  expect(holds({ kind: 'foe-lacks-status', status: 'slow' })).toBe(true)
  expect(holds({ kind: 'foe-lacks-status', status: 'slow' }, near)).toBe(false)
})

test('a storm that a foe has called counts as his casting', () => {
  const storm = (by: number) => () => void layField(by, STORM, cellOf(9, 4), 2, 900)
  expect(holds({ kind: 'foe-singing' })).toBe(false)
  expect([holds({ kind: 'foe-singing' }, storm(7)), holds({ kind: 'foe-singing' }, storm(1))]).toEqual([true, false])
})

test('a named ally is one of ours: a foe of that name does not count', () => {
  expect(holds({ kind: 'ally-named-below', hero: '1-0', permille: 1000 }, () => void (S[LAST_TARGET] = 6))).toBe(false)
})

test('who moved in his last turn is known in this one; an hour begins without a last turn', () => {
  const still: Condition = { kind: 'self-not-moved' }
  expect(holds(still)).toBe(true)
  stage([
    {
      side: 0,
      classId: 'guardian',
      at: [3, 4],
      gambits: [{ onlyIf: [still], do: { kind: 'go-to-standard', standard: 'north' }, prefer: [] }, HOLD],
    },
    { side: 1, classId: 'bard', at: [12, 8] },
  ])
  takeTurn(0)
  const walked = cell(0)
  expect(walked).not.toBe(cellOf(3, 4))
  // He walked in his last turn, so this time the second gambit acts: he holds; then he goes on.
  takeTurn(0)
  expect(cell(0)).toBe(walked)
  takeTurn(0)
  expect(cell(0)).not.toBe(walked)
  expect(allHold(0, 0)).toBe(true)
  beginHour(2)
  expect(allHold(0, 0)).toBe(true)
})
const HOLD = { onlyIf: [], do: { kind: 'hold' as const }, prefer: [] }

test('whom the captain struck last goes first; without a captain nobody does', () => {
  stage([
    {
      side: 0,
      classId: 'ranger',
      at: [3, 4],
      gambits: [{ onlyIf: [], do: { kind: 'attack' }, prefer: [{ kind: 'same-as-captain' }] }],
    },
    { side: 0, classId: 'cleric', at: [0, 8] },
    { side: 1, classId: 'berserker', at: [5, 4] },
    { side: 1, classId: 'bard', at: [8, 4] },
  ])
  S[LAST_TARGET + 1] = 7
  expect(isPreferred(0, 0, 6, 7)).toBe(true)
  S[CAPTAIN] = 2
  expect(isPreferred(0, 0, 7, 6)).toBe(true)
})
