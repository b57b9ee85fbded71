import { expect, test } from 'vitest'
import { bears, cell, FULL, health, LANDS, MISSES, onRolls, stage, use, value } from '../../../test/stage.ts'
import { cellOf, distance } from '../../field/hex.ts'
import { presence } from '../../battle/standards.ts'
import { PLAIN, soakOf } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { forcedTarget } from '../../turn/target.ts'

const foeAt = (at: [number, number]) => ({ side: 1, classId: 'elementalist', at }) as const

test('Shield Bash does 800 ‰ and pushes the foe one hex straight away', () => {
  const [g, f] = stage([{ side: 0, classId: 'guardian', at: [4, 4], abilities: ['shield-bash'] }, foeAt([4, 3])]) as [
    number,
    number,
  ]
  use(g, 'shield-bash', f, LANDS)
  expect(health(f)).toBe(FULL - 12)
  expect(cell(f)).toBe(cellOf(4, 2))
})

test('Shield Bash that misses pushes nobody', () => {
  const [g, f] = stage([{ side: 0, classId: 'guardian', at: [4, 4], abilities: ['shield-bash'] }, foeAt([4, 3])]) as [
    number,
    number,
  ]
  use(g, 'shield-bash', f, MISSES)
  expect(cell(f)).toBe(cellOf(4, 3))
})

test('Hold the Line counts twice on a standard', () => {
  const [g] = stage([{ side: 0, classId: 'guardian', at: [6, 2], abilities: ['hold-the-line'] }, foeAt([12, 8])]) as [
    number,
  ]
  expect(presence(0, 0)).toBe(1)
  use(g, 'hold-the-line', g)
  expect(presence(0, 0)).toBe(2)
})

test('Taunt binds the foes within two and no others', () => {
  const [g, near, far] = stage([
    { side: 0, classId: 'guardian', at: [4, 4], abilities: ['taunt'] },
    foeAt([6, 4]),
    foeAt([9, 4]),
  ]) as [number, number, number]
  use(g, 'taunt', g)
  expect([bears(near, 'taunted'), bears(far, 'taunted')]).toEqual([true, false])
  expect(forcedTarget(near, 5)).toBe(g)
})

test('Stone Oath wards himself with 4 and more by Resolve', () => {
  const attributes = { might: 1200, agility: 1200, intellect: 1200, spirit: 1200, vitality: 0, resolve: 1000 }
  const [g] = stage([
    { side: 0, classId: 'guardian', at: [4, 4], abilities: ['stone-oath'], attributes },
    foeAt([9, 4]),
  ]) as [number]
  use(g, 'stone-oath', g)
  expect(value(g, 'ward')).toBe(14)
})

test('Interpose swaps places and takes the next hit meant for the ally', () => {
  const [g, ally, f] = stage([
    { side: 0, classId: 'guardian', at: [4, 4], abilities: ['interpose'] },
    { side: 0, classId: 'bard', at: [5, 4] },
    { side: 1, classId: 'ranger', at: [9, 4] },
  ]) as [number, number, number]
  use(g, 'interpose', ally)
  expect([cell(g), cell(ally)]).toEqual([cellOf(5, 4), cellOf(4, 4)])
  onRolls(LANDS, () => strike(f, ally, 1000, PLAIN_ATTACK, PLAIN))
  // 17 less the Guardian's armour of 50 ‰.
  expect([health(ally), health(g)]).toEqual([FULL, FULL - 16])
  expect(bears(ally, 'interposed')).toBe(false)
})

test('Bulwark gives 150 ‰ of soak to those beside him', () => {
  const [g, near, far] = stage([
    { side: 0, classId: 'guardian', at: [4, 4], abilities: ['bulwark'] },
    { side: 0, classId: 'bard', at: [4, 5] },
    { side: 0, classId: 'bard', at: [4, 7] },
    foeAt([9, 4]),
  ]) as [number, number, number]
  use(g, 'bulwark', g)
  expect([soakOf(near, false), soakOf(far, false)]).toEqual([190, 40])
  expect(distance(cell(g), cell(far))).toBe(3)
})
