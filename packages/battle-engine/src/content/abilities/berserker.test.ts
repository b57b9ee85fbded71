import { expect, test } from 'vitest'
import { bears, events, FULL, health, isAllowed, LANDS, onRolls, stage, use } from '../../../test/stage.ts'
import { HEALTH, S } from '../../state/layout.ts'
import { PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { gain, ROOT, SLOW } from '../../combat/status.ts'
import { movesOf } from '../../turn/reach.ts'
import { perform } from '../../turn/act.ts'

const foeAt = (at: [number, number]) => ({ side: 1, classId: 'elementalist', at }) as const

test("Reaver's Arc strikes the target with 880 ‰ and one other beside him with 480 ‰", () => {
  const [b, first, second] = stage([
    { side: 0, classId: 'berserker', at: [4, 4], abilities: ['reavers-arc'] },
    foeAt([4, 3]),
    foeAt([4, 5]),
  ]) as [number, number, number]
  use(b, 'reavers-arc', first, [...LANDS, ...LANDS])
  expect([health(first), health(second)]).toEqual([FULL - 15, FULL - 8])
})

test("Reaver's Arc takes the weakest other beside him, the first in canonical order among equals, and nobody two away", () => {
  const struck = (weak: number): number[] => {
    const [b, first, aimed, last, far] = stage([
      { side: 0, classId: 'berserker', at: [4, 4], abilities: ['reavers-arc'] },
      foeAt([4, 3]),
      foeAt([4, 5]),
      foeAt([5, 4]),
      foeAt([4, 6]),
    ]) as [number, number, number, number, number]
    S[HEALTH + far] = 40
    S[HEALTH + last] = weak
    use(b, 'reavers-arc', aimed, [...LANDS, ...LANDS])
    return [FULL - health(first), FULL - health(aimed), weak - health(last), 40 - health(far)]
  }
  expect(struck(FULL)).toEqual([8, 15, 0, 0])
  expect(struck(FULL - 1)).toEqual([0, 15, 8, 0])
})

test("Reaver's Arc with nobody else beside him is one blow", () => {
  const [b, only, far] = stage([
    { side: 0, classId: 'berserker', at: [4, 4], abilities: ['reavers-arc'] },
    foeAt([4, 3]),
    foeAt([4, 6]),
  ]) as [number, number, number]
  use(b, 'reavers-arc', only, LANDS)
  expect([health(only), health(far)]).toEqual([FULL - 15, FULL])
})

test('Bloodrush reaches two hexes further and strikes with 620 ‰', () => {
  const [b, f] = stage([{ side: 0, classId: 'berserker', at: [2, 4], abilities: ['bloodrush'] }, foeAt([8, 4])]) as [
    number,
    number,
  ]
  expect(movesOf(b, 0)).toBe(3)
  expect(onRolls(LANDS, () => perform(b, 0, f))).toBe(true)
  expect(health(f)).toBe(FULL - 11)
})

test('Blood Price costs 8 health and makes the next hit 1600 ‰', () => {
  const [b, f] = stage([{ side: 0, classId: 'berserker', at: [4, 4], abilities: ['blood-price'] }, foeAt([4, 3])]) as [
    number,
    number,
  ]
  use(b, 'blood-price', b)
  expect(health(b)).toBe(FULL - 8)
  onRolls(LANDS, () => strike(b, f, 1000, PLAIN_ATTACK, PLAIN))
  expect(health(f)).toBe(FULL - 28)
  expect(bears(b, 'blood-price')).toBe(false)
})

test('Howl frightens those whose Resolve fails, beside him', () => {
  const [b, weak, firm, far] = stage([
    { side: 0, classId: 'berserker', at: [4, 4], abilities: ['howl'] },
    foeAt([4, 3]),
    foeAt([4, 5]),
    foeAt([6, 4]),
  ]) as [number, number, number, number]
  use(b, 'howl', b, [
    ['resist', 200],
    ['resist', 199],
  ])
  expect([weak, firm, far].map((f) => bears(f, 'fear'))).toEqual([true, false, false])
  expect(events().some((e) => e.kind === 'resisted' && e.target === firm)).toBe(true)
})

test('Unstoppable sheds root and slow and bars them', () => {
  const [b] = stage([{ side: 0, classId: 'berserker', at: [4, 4], abilities: ['unstoppable'] }, foeAt([9, 4])]) as [
    number,
  ]
  gain(b, b, SLOW, 2, 0)
  gain(b, b, ROOT, 2, 0)
  use(b, 'unstoppable', b)
  expect([bears(b, 'slow'), bears(b, 'root'), gain(b, b, ROOT, 1, 0)]).toEqual([false, false, false])
})

test('Last Fury strikes twice, and only below 300 ‰', () => {
  const [b, f] = stage([{ side: 0, classId: 'berserker', at: [4, 4], abilities: ['last-fury'] }, foeAt([4, 3])]) as [
    number,
    number,
  ]
  expect(isAllowed(b, 'last-fury', f)).toBe(false)
  S[HEALTH + b] = 26
  expect(isAllowed(b, 'last-fury', f)).toBe(true)
  use(b, 'last-fury', f, [...LANDS, ...LANDS])
  expect(health(f)).toBe(FULL - 28)
})
