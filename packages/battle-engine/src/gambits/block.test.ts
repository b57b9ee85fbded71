import { expect, test } from 'vitest'
import { cell, events, LANDS, onRolls, stage, type Actor, type Scripted } from '../../test/stage.ts'
import { cellOf, distance } from '../field/hex.ts'
import { TAUNTED, gain } from '../combat/status.ts'
import { takeTurn } from '../turn/turn.ts'
import { weighTargets } from '../replay/weigh-targets.ts'
import type { Gambit } from '../gambit-language.ts'

const BLOCK: Gambit = { onlyIf: [], do: { kind: 'block', whom: 'weakest' }, prefer: [{ kind: 'nearest' }] }
const HOLD: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
/** A Guardian who blocks and else holds, a Cleric of ours at (2,4), foes as given. */
function turnWith(at: [number, number], foes: Actor[], rolls: Scripted[] = []): number {
  stage([
    { side: 0, classId: 'guardian', at, gambits: [BLOCK, HOLD] },
    { side: 0, classId: 'cleric', at: [2, 4] },
    ...foes,
  ])
  onRolls(rolls, () => takeTurn(0))
  return cell(0)
}
const foe = (at: [number, number]): Actor => ({ side: 1, classId: 'berserker', at })

test('he goes to a hex on a shortest line between foe and ally, as near to the ally as he gets', () => {
  const there = turnWith([2, 2], [foe([8, 4])])
  const [theirs, ours] = [cellOf(8, 4), cellOf(2, 4)]
  expect(distance(there, theirs) + distance(there, ours)).toBe(distance(theirs, ours))
  expect(distance(there, ours)).toBe(1)
  expect(events().find((e) => e.kind === 'moved')?.cause).toEqual({ kind: 'gambit', number: 1 })
})

test('he strikes the foe whom he blocks when he reaches him from there', () => {
  turnWith([3, 2], [foe([4, 4])], LANDS)
  expect(events().find((e) => e.kind === 'hit')).toMatchObject({ actor: 0, target: 6, cause: { number: 1 } })
})

test('a foe beside the ally leaves no hex between: another is blocked, or nobody', () => {
  expect(turnWith([2, 2], [foe([2, 5])])).toBe(cellOf(2, 2))
  const there = turnWith([2, 2], [foe([2, 5]), foe([8, 4])])
  expect(distance(there, cellOf(8, 4)) + distance(there, cellOf(2, 4))).toBe(distance(cellOf(8, 4), cellOf(2, 4)))
})

test('the foe is chosen by preference, a taunter before all', () => {
  const far: Gambit = { ...BLOCK, prefer: [{ kind: 'farthest' }] }
  stage([
    { side: 0, classId: 'guardian', at: [2, 3], gambits: [far] },
    { side: 0, classId: 'cleric', at: [2, 4] },
    foe([5, 4]),
    foe([10, 4]),
  ])
  expect(weighTargets(0, 0).map(({ handle }) => handle)).toEqual([7, 6])
  gain(6, 0, TAUNTED, 2, 6)
  expect(weighTargets(0, 0).map(({ handle }) => handle)).toEqual([6, 7])
})

test('named allies are guarded and followed; foes, the fallen and strangers are not', () => {
  const named = (hero: string, at: [number, number]): number => {
    const guard: Gambit = { onlyIf: [], do: { kind: 'guard-named', hero }, prefer: [] }
    stage([
      { side: 0, classId: 'guardian', at, gambits: [guard, HOLD] },
      { side: 0, classId: 'cleric', at: [2, 4] },
      foe([8, 4]),
    ])
    onRolls([], () => takeTurn(0))
    return cell(0)
  }
  expect(distance(named('0-1', [2, 2]), cellOf(2, 4))).toBe(1)
  for (const nobody of ['1-0', '0-0', 'a stranger']) expect(named(nobody, [2, 2])).toBe(cellOf(2, 2))
  const follow: Gambit = { onlyIf: [], do: { kind: 'follow-named', hero: '0-1', distance: 2 }, prefer: [] }
  stage([
    { side: 0, classId: 'guardian', at: [2, 0], gambits: [follow] },
    { side: 0, classId: 'cleric', at: [2, 4] },
    foe([8, 4]),
  ])
  onRolls([], () => takeTurn(0))
  expect(distance(cell(0), cellOf(2, 4))).toBe(2)
})
