import { expect, test } from 'vitest'
import { bears, cell, FULL, health, isAllowed, LANDS, stage, use } from '../../../test/stage.ts'
import { cellOf } from '../../field/hex.ts'
import { fieldOn, TRAP } from '../../field/effects.ts'
import { hitChance, PLAIN } from '../../combat/factors.ts'
import { isTarget } from '../../turn/target.ts'
import { floodFrom } from '../../turn/reach.ts'
import { walk } from '../../turn/walk.ts'

const foeAt = (at: [number, number]) => ({ side: 1, classId: 'elementalist', at }) as const
const ranger = (ability: 'aimed-shot' | 'pin' | 'twin-arrows' | 'snare' | 'fade' | 'hawks-mark') => ({
  side: 0 as const,
  classId: 'ranger' as const,
  abilities: [ability],
})

test('Aimed Shot does 1250 ‰', () => {
  const [r, f] = stage([{ ...ranger('aimed-shot'), at: [3, 4] }, foeAt([8, 4])]) as [number, number]
  use(r, 'aimed-shot', f, LANDS)
  expect(health(f)).toBe(FULL - 21)
})

test('Pin does 700 ‰ and roots', () => {
  const [r, f] = stage([{ ...ranger('pin'), at: [3, 4] }, foeAt([8, 4])]) as [number, number]
  use(r, 'pin', f, LANDS)
  expect([health(f), bears(f, 'root')]).toEqual([FULL - 11, true])
})

test('Twin Arrows strike two foes with 570 ‰ each', () => {
  const [r, a, b] = stage([{ ...ranger('twin-arrows'), at: [3, 4] }, foeAt([8, 4]), foeAt([7, 2])]) as [
    number,
    number,
    number,
  ]
  use(r, 'twin-arrows', a, [...LANDS, ...LANDS])
  expect([health(a), health(b)]).toEqual([FULL - 9, FULL - 9])
})

test('Snare roots and hurts the first foe who steps on it, and is gone', () => {
  const [r, f] = stage([
    { ...ranger('snare'), at: [5, 4] },
    { side: 1, classId: 'berserker', at: [8, 4] },
  ]) as [number, number]
  use(r, 'snare', f)
  const traps = [...Array(117).keys()].filter((c) => fieldOn(TRAP, c, 0) >= 0)
  expect(traps.length).toBe(1)
  floodFrom(f, 3)
  expect(walk(f, traps[0]!, false)).toBe(false)
  expect([health(f), bears(f, 'root'), cell(f)]).toEqual([FULL - 20, true, traps[0]])
  expect(fieldOn(TRAP, traps[0]!, 0)).toBe(-1)
})

test('Fade hides beyond one hex and is not allowed with a foe beside', () => {
  const [r, f, close] = stage([{ ...ranger('fade'), at: [3, 4] }, foeAt([5, 4]), foeAt([12, 8])]) as [
    number,
    number,
    number,
  ]
  use(r, 'fade', r)
  expect([isTarget(f, r), isTarget(close, r)]).toEqual([false, false])
  const [again] = stage([{ ...ranger('fade'), at: [3, 4] }, foeAt([3, 3])]) as [number]
  expect(isAllowed(again, 'fade', again)).toBe(false)
})

test("Hawk's Mark makes a foe 80 ‰ easier to hit", () => {
  const [r, f] = stage([
    { ...ranger('hawks-mark'), at: [3, 4] },
    { ...foeAt([8, 4]), attributes: { might: 0, agility: 1500, intellect: 0, spirit: 0, vitality: 0, resolve: 1500 } },
  ]) as [number, number]
  const before = hitChance(r, f, 5, PLAIN)
  use(r, 'hawks-mark', f)
  expect(hitChance(r, f, 5, PLAIN) - before).toBe(80)
  expect(cellOf(8, 4)).toBe(cell(f))
})
