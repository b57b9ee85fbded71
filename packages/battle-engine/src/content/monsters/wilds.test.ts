import { expect, test } from 'vitest'
import { bears, cell, FULL, health, LANDS, MISSES, onRolls, value } from '../../../test/stage.ts'
import { damageFrom, huntInput, huntStage, mageAt, strikeWith, tricks, turnOf } from '../../../test/hunt-stage.ts'
import { hitChance, PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { distance } from '../../field/hex.ts'
import { outcome } from '../../simulate.ts'
import { HEALTH, MAX_HEALTH, S, TRICKS } from '../../state/layout.ts'

const hero = mageAt(4, 4)

test('a Hedge Wolf hits 100 ‰ surer with another beside it', () => {
  const alone = huntStage([{ monster: 'hedge-wolf', at: [5, 4] }], [hero])
  const before = hitChance(alone.m[0]!, alone.h[0]!, 1, PLAIN)
  const pack = huntStage(
    [
      { monster: 'hedge-wolf', at: [5, 4] },
      { monster: 'hedge-wolf', at: [5, 3] },
    ],
    [hero],
  )
  expect(hitChance(pack.m[0]!, pack.h[0]!, 1, PLAIN)).toBe(before + 100)
})

test('a Ditch Goblin below 300 ‰ runs, and fights on when nobody is near', () => {
  const { m, h } = huntStage([{ monster: 'ditch-goblin', at: [8, 4] }], [mageAt(6, 4)])
  turnOf(m[0]!, 1, LANDS)
  expect(tricks()).toEqual([])
  S[HEALTH + m[0]!] = Math.trunc((S[MAX_HEALTH + m[0]!]! * 299) / 1000)
  const was = distance(cell(m[0]!), cell(h[0]!))
  turnOf(m[0]!, 2, [])
  expect(tricks()).toEqual(['ditch-goblin'])
  expect(distance(cell(m[0]!), cell(h[0]!))).toBeGreaterThan(was + 1)
})

test('hits of a Rust Beetle are counted for the gear, and told in the outcome', () => {
  const { m, h } = huntStage([{ monster: 'rust-beetle', at: [5, 4] }], [hero])
  strikeWith(m[0]!, h[0]!, LANDS)
  strikeWith(m[0]!, h[0]!, MISSES)
  strikeWith(m[0]!, h[0]!, LANDS)
  expect([S[TRICKS + h[0]!], tricks().length]).toEqual([2, 2])
  const told = outcome(huntInput([{ monster: 'rust-beetle', at: [5, 4] }], [hero])).mission
  expect(told?.rusted.map(({ key }) => key)).toEqual(['0-0'])
  expect(outcome(huntInput([{ monster: 'hedge-wolf', at: [5, 4] }], [hero])).mission).toEqual({ rusted: [] })
})

test('a Barrow Rat Swarm bites every foe in its ring with 500 ‰, and nobody beyond', () => {
  const { m, h } = huntStage([{ monster: 'barrow-rat-swarm', at: [5, 4] }], [hero, mageAt(5, 3), mageAt(9, 4)])
  strikeWith(m[0]!, h[0]!, [...LANDS, ...LANDS])
  const bite = damageFrom(m[0]!, h[0]!, 500)
  expect(h.map(health)).toEqual([FULL - bite, FULL - bite, FULL])
})

test('a Reed Adder poisons whom it bites: 6 for 3 rounds', () => {
  const { m, h } = huntStage([{ monster: 'reed-adder', at: [5, 4] }], [hero])
  strikeWith(m[0]!, h[0]!, MISSES)
  expect(bears(h[0]!, 'poison')).toBe(false)
  strikeWith(m[0]!, h[0]!, LANDS)
  expect([bears(h[0]!, 'poison'), value(h[0]!, 'poison')]).toEqual([true, 6])
})

test('a trick of hits does not come with a reaction', () => {
  const { m, h } = huntStage([{ monster: 'reed-adder', at: [5, 4] }], [hero])
  onRolls(LANDS, () => strike(m[0]!, h[0]!, 1000, PLAIN_ATTACK, 1))
  expect(bears(h[0]!, 'poison')).toBe(false)
})

test('a Lantern Moth blinds foes in its ring who fail their test', () => {
  const { m, h } = huntStage([{ monster: 'lantern-moth', at: [5, 4] }], [hero, mageAt(5, 3), mageAt(8, 4)])
  strikeWith(m[0]!, h[0]!, [...LANDS, ['resist', 999], ['resist', 0]])
  expect(h.map((one) => bears(one, 'blind'))).toEqual([true, false, false])
  expect(tricks()).toEqual(['lantern-moth'])
})
