import { expect, test } from 'vitest'
import { bears, cell, FULL, health, LANDS, MISSES, onRolls, value } from '../../../test/stage.ts'
import { damageFrom, huntStage, mageAt, strikeWith, tricks, turnOf } from '../../../test/hunt-stage.ts'
import { PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { gain, REGENERATION, WARD } from '../../combat/status.ts'
import { distance } from '../../field/hex.ts'
import { HEALTH, MAX_HEALTH, S } from '../../state/layout.ts'

const hero = mageAt(4, 4)

test('a Gallows Choir sings in each third round: foes in its ring who fail fear', () => {
  const { m, h } = huntStage([{ monster: 'gallows-choir', at: [5, 4] }], [hero, mageAt(5, 3), mageAt(9, 4)])
  turnOf(m[0]!, 2, MISSES)
  expect(tricks()).toEqual([])
  turnOf(m[0]!, 3, [['resist', 999], ['resist', 0], ...MISSES])
  expect(h.map((one) => bears(one, 'fear'))).toEqual([true, false, false])
})

test('a Mountain Reaver strikes with 1000 ‰ and one more beside it with 600 ‰', () => {
  const { m, h } = huntStage([{ monster: 'mountain-reaver', at: [5, 4] }], [hero, mageAt(5, 3), mageAt(9, 4)])
  strikeWith(m[0]!, h[0]!, [...LANDS, ...LANDS])
  expect(h.map(health)).toEqual([FULL - damageFrom(m[0]!, h[0]!), FULL - damageFrom(m[0]!, h[1]!, 600), FULL])
})

test('blows of body do a Salt Wraith half their damage, magic all of it', () => {
  const { m, h } = huntStage([{ monster: 'salt-wraith', at: [5, 4] }], [hero, { classId: 'ranger', at: [2, 4] }])
  const before = health(m[0]!)
  onRolls(LANDS, () => strike(h[0]!, m[0]!, 1000, PLAIN_ATTACK, PLAIN))
  const magic = before - health(m[0]!)
  onRolls(LANDS, () => strike(h[1]!, m[0]!, 1000, PLAIN_ATTACK, PLAIN))
  expect([magic, before - magic - health(m[0]!)]).toEqual([
    damageFrom(h[0]!, m[0]!),
    Math.trunc(damageFrom(h[1]!, m[0]!, 500)),
  ])
})

test('a Cinder Drake breathes on a line of 4 and burns for 2 rounds whom it hits', () => {
  const { m, h } = huntStage(
    [{ monster: 'cinder-drake', at: [6, 4] }],
    [mageAt(6, 6), mageAt(6, 8), mageAt(6, 2), mageAt(9, 4)],
  )
  strikeWith(m[0]!, h[0]!, [...LANDS, ...LANDS])
  expect(h.map((one) => bears(one, 'burn'))).toEqual([true, true, false, false])
  expect([health(h[0]!), health(h[2]!)]).toEqual([FULL - damageFrom(m[0]!, h[0]!), FULL])
})

test('the first three blows that would land on a Glass Stag miss; what misses anyway does not count', () => {
  const { m, h } = huntStage([{ monster: 'glass-stag', at: [8, 4] }], [hero])
  const before = health(m[0]!)
  const blow = (rolls: Parameters<typeof onRolls>[0]): void =>
    void onRolls(rolls, () => strike(h[0]!, m[0]!, 1000, PLAIN_ATTACK, PLAIN))
  blow(MISSES)
  for (let n = 0; n < 3; n++) blow([['hit', 0]])
  expect([health(m[0]!), tricks().length]).toEqual([before, 3])
  blow(LANDS)
  expect(health(m[0]!)).toBeLessThan(before)
})

test('a Chain Warden strikes from 4 hexes, pulls by 3 and roots', () => {
  const { m, h } = huntStage([{ monster: 'chain-warden', at: [8, 4] }], [hero])
  strikeWith(m[0]!, h[0]!, LANDS)
  expect([distance(cell(m[0]!), cell(h[0]!)), bears(h[0]!, 'root')]).toEqual([1, true])
})

test('a Night Abbot heals all of its side by 18 in each second round', () => {
  const { m } = huntStage(
    [
      { monster: 'night-abbot', at: [11, 4] },
      { monster: 'stonebark', at: [11, 2] },
    ],
    [mageAt(0, 4)],
  )
  S[HEALTH + m[0]!] = S[MAX_HEALTH + m[0]!]! - 5
  S[HEALTH + m[1]!] = 50
  turnOf(m[0]!, 3, [])
  expect(health(m[1]!)).toBe(50)
  turnOf(m[0]!, 4, [])
  expect([health(m[0]!), health(m[1]!)]).toEqual([S[MAX_HEALTH + m[0]!], 68])
})

test('a Void Lamprey takes ward and regeneration from whom it hits', () => {
  const { m, h } = huntStage([{ monster: 'void-lamprey', at: [5, 4] }], [hero])
  gain(h[0]!, h[0]!, WARD, 3, 500)
  gain(h[0]!, h[0]!, REGENERATION, 2, 6)
  strikeWith(m[0]!, h[0]!, LANDS)
  expect([bears(h[0]!, 'ward'), bears(h[0]!, 'regeneration')]).toEqual([false, false])
  expect([value(m[0]!, 'ward'), value(m[0]!, 'regeneration')]).toEqual([500 - damageFrom(m[0]!, h[0]!), 6])
})
