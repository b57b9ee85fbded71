import { expect, test } from 'vitest'
import { bears, cell, FULL, health, isAllowed, LANDS, MISSES, onRolls, stage, use, value } from '../../../test/stage.ts'
import { distance } from '../../field/hex.ts'
import { AS_AREA, AS_REACTION, hitChance, PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { HEALTH, S } from '../../state/layout.ts'
import { BLEED, FEAR, FEINTED, gain, STUN } from '../../combat/status.ts'

const foeAt = (at: [number, number]) => ({ side: 1, classId: 'elementalist', at }) as const
const duelist = (ability: 'lunge' | 'riposte' | 'feint' | 'hamstring' | 'mirror-step' | 'red-thread') =>
  ({ side: 0, classId: 'duelist', at: [4, 4], abilities: [ability] }) as const
const pair = (ability: Parameters<typeof duelist>[0], at: [number, number]): [number, number] =>
  stage([{ ...duelist(ability), at: [4, 4], abilities: [ability] }, foeAt(at)]) as [number, number]

test('Lunge steps in from distance two and strikes with 1100 ‰', () => {
  const [d, f] = pair('lunge', [4, 2])
  use(d, 'lunge', f, LANDS)
  expect([health(f), distance(cell(d), cell(f))]).toEqual([FULL - 19, 1])
})

test('Lunge is not allowed when no hex between is free', () => {
  const [d, f] = stage([
    { side: 0, classId: 'duelist', at: [4, 4], abilities: ['lunge'] },
    foeAt([4, 2]),
    foeAt([4, 3]),
  ]) as [number, number]
  expect(isAllowed(d, 'lunge', f)).toBe(false)
})

test('Riposte answers a melee strike with 600 ‰ instead of 200 ‰', () => {
  const [d, f] = stage([
    { side: 0, classId: 'duelist', at: [4, 4], abilities: ['riposte'] },
    { side: 1, classId: 'berserker', at: [4, 3] },
  ]) as [number, number]
  use(d, 'riposte', d)
  onRolls([...MISSES, ['counter', 599], ...LANDS], () => strike(f, d, 1000, PLAIN_ATTACK, PLAIN))
  // 18 · 600 ‰ = 10.8, less 40 ‰ of armour.
  expect(health(f)).toBe(FULL - 10)
})

test('Without Riposte a roll of 200 is no counter', () => {
  const [d, f] = stage([
    { side: 0, classId: 'duelist', at: [4, 4] },
    { side: 1, classId: 'berserker', at: [4, 3] },
  ]) as [number, number]
  onRolls([...MISSES, ['counter', 200]], () => strike(f, d, 1000, PLAIN_ATTACK, PLAIN))
  expect(health(f)).toBe(FULL)
})

const beset = (classId: 'berserker' | 'elementalist', at: [number, number] = [4, 3]): [number, number] =>
  stage([
    { side: 0, classId: 'duelist', at: [4, 4] },
    { side: 1, classId, at },
  ]) as [number, number]

test('a Duelist answers a hit as he answers a miss', () => {
  for (const blow of [LANDS, MISSES]) {
    const [d, f] = beset('berserker')
    onRolls([...blow, ['counter', 199], ...LANDS], () => strike(f, d, 1000, PLAIN_ATTACK, PLAIN))
    expect(health(f)).toBe(FULL - 10)
  }
})

test('a Duelist who is stunned or in fear does not answer, whether he is hit or missed', () => {
  for (const status of [STUN, FEAR])
    for (const blow of [LANDS, MISSES]) {
      const [d, f] = beset('berserker')
      gain(f, d, status, 1, 0)
      // A counter would ask for a roll that is not scripted.
      onRolls(blow, () => strike(f, d, 1000, PLAIN_ATTACK, PLAIN))
      expect([health(f), bears(d, status === STUN ? 'stun' : 'fear')]).toEqual([FULL, true])
    }
})

test('a Duelist does not answer magic, a blow from two hexes, an area’s, a reaction’s, nor the one that fells him', () => {
  const staged: [() => [number, number], number][] = [
    [() => beset('elementalist'), PLAIN],
    [() => beset('berserker', [4, 2]), PLAIN],
    [() => beset('berserker'), AS_AREA],
    [() => beset('berserker'), AS_REACTION],
  ]
  for (const [set, how] of staged) {
    const [d, f] = set()
    onRolls(LANDS, () => strike(f, d, 1000, PLAIN_ATTACK, how))
    expect([health(f), health(d) < FULL]).toEqual([FULL, true])
  }
  const [d, f] = beset('berserker')
  S[HEALTH + d] = 1
  onRolls(LANDS, () => strike(f, d, 1000, PLAIN_ATTACK, PLAIN))
  expect([health(f), health(d)]).toEqual([FULL, 0])
})

test('Feint lowers the dodge for its own hit of 870 ‰ only', () => {
  const [d, f] = pair('feint', [4, 3])
  const plain = hitChance(d, f, 1, PLAIN)
  gain(d, f, FEINTED, 1, 400)
  expect(hitChance(d, f, 1, PLAIN) - plain).toBe(36)
  use(d, 'feint', f, LANDS)
  expect([health(f), bears(f, 'feinted')]).toEqual([FULL - 15, false])
})

test('Hamstring strikes with 800 ‰ and slows', () => {
  const [d, f] = pair('hamstring', [4, 3])
  use(d, 'hamstring', f, LANDS)
  expect([health(f), bears(f, 'slow')]).toEqual([FULL - 14, true])
})

test('Mirror Step leaves reach without a strike and goes two further', () => {
  const [d, f] = stage([
    { side: 0, classId: 'duelist', at: [4, 4], abilities: ['mirror-step'] },
    { side: 1, classId: 'berserker', at: [5, 4] },
  ]) as [number, number]
  use(d, 'mirror-step', d)
  expect(health(d)).toBe(FULL)
  expect(distance(cell(d), cell(f))).toBe(6)
})

test('Red Thread strikes with 780 ‰ and bleeds; with 1050 ‰ one who bleeds', () => {
  const [d, f] = pair('red-thread', [4, 3])
  use(d, 'red-thread', f, LANDS)
  expect([health(f), bears(f, 'bleed'), value(f, 'bleed')]).toEqual([FULL - 14, true, 0])
  gain(d, f, BLEED, 3, 0)
  use(d, 'red-thread', f, LANDS)
  expect(health(f)).toBe(FULL - 14 - 18)
})
