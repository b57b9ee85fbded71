import { expect, test } from 'vitest'
import { bears, cell, events, FULL, health, LANDS, onRolls, MISSES } from '../../../test/stage.ts'
import { huntStage, kindAt, mageAt, tricks, turnOf } from '../../../test/hunt-stage.ts'
import { PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { isImmune, STUN } from '../../combat/status.ts'
import { distance } from '../../field/hex.ts'
import { ABILITY, CLASS, FIELD_KIND, FIELD_SLOTS, GLORY, HEALTH, MAX_HEALTH, S, STANDING } from '../../state/layout.ts'
import { CLASS_IDS, ABILITY_IDS } from '../ids.ts'
import { BOSSES } from './bosses.ts'

const hero = mageAt(4, 4)
const FLOOD = 6
const floods = (): number =>
  Array.from({ length: FIELD_SLOTS }, (_, i) => S[FIELD_KIND + i]).filter((k) => k === FLOOD).length

test('bosses have three to five times the health, and nothing stuns them', () => {
  for (const monster of ['the-mill-king', 'mother-of-wells', 'sir-nobody', 'the-tenth-bell'] as const) {
    const { m } = huntStage([{ monster, at: [8, 4] }], [hero])
    expect(S[MAX_HEALTH + m[0]!]).toBeGreaterThan((BOSSES[monster].health / 1000) * 100)
    expect(isImmune(m[0]!, STUN)).toBe(true)
  }
  expect(Object.values(BOSSES).map(({ health: permille }) => permille)).toEqual([4000, 3750, 3000, 4900])
})

test('the Mill King grinds in each third round: all within 4 are pulled by 2', () => {
  const { m, h } = huntStage([{ monster: 'the-mill-king', at: [8, 4] }], [mageAt(4, 4), mageAt(8, 8), mageAt(1, 4)])
  const gaps = (): number[] => h.map((one) => distance(cell(m[0]!), cell(one)))
  expect(gaps()).toEqual([4, 4, 7])
  S[HEALTH + m[0]!] = 5
  turnOf(m[0]!, 3, MISSES)
  const pulled = events()
    .filter((e) => e.kind === 'displaced')
    .map((e) => e.target)
  expect([pulled, tricks()]).toEqual([[h[0], h[0], h[1], h[1]], ['the-mill-king']])
})

test('the Mother of Wells calls two Reed Adders into free handles each fourth round and floods about the nearest foe', () => {
  const { m, h } = huntStage([{ monster: 'mother-of-wells', at: [11, 4] }], [mageAt(2, 4)])
  expect([7, 8, 9, 10, 11].map((one) => [kindAt(one), S[STANDING + one]])).toEqual(
    [7, 8, 9, 10, 11].map(() => ['reed-adder', 0]),
  )
  turnOf(m[0]!, 3, [])
  expect([S[STANDING + 7], floods()]).toEqual([0, 0])
  turnOf(m[0]!, 4, MISSES)
  expect([7, 8, 9].map((one) => S[STANDING + one])).toEqual([1, 1, 0])
  expect([floods(), distance(cell(7), cell(m[0]!))]).toEqual([7, 4])
  turnOf(h[0]!, 4, MISSES)
  expect(bears(h[0]!, 'slow')).toBe(true)
})

test('with no handle free nobody comes; who was called is nobody’s glory and may be called again', () => {
  const { m, h } = huntStage(
    [
      { monster: 'mother-of-wells', at: [11, 4] },
      { monster: 'stonebark', at: [11, 0] },
      { monster: 'stonebark', at: [11, 1] },
      { monster: 'stonebark', at: [11, 2] },
      { monster: 'stonebark', at: [11, 3] },
    ],
    [mageAt(0, 8)],
  )
  turnOf(m[0]!, 4, [])
  turnOf(m[0]!, 8, MISSES)
  expect([S[STANDING + 11], events().filter((e) => e.kind === 'summoned').length]).toEqual([1, 1])
  S[HEALTH + 11] = 1
  onRolls(LANDS, () => strike(h[0]!, 11, 1000, PLAIN_ATTACK, PLAIN))
  expect([S[STANDING + 11], S[GLORY]]).toEqual([0, 0])
  turnOf(m[0]!, 12, MISSES)
  expect([S[STANDING + 11], health(11)]).toEqual([1, S[MAX_HEALTH + 11]])
})

test('Sir Nobody has the class and abilities of the hero of most worth', () => {
  const { m } = huntStage(
    [{ monster: 'sir-nobody', at: [8, 4] }],
    [{ classId: 'ranger', at: [4, 4], abilities: ['pin', 'aimed-shot'] }],
  )
  expect(CLASS_IDS[S[CLASS + m[0]!]!]).toBe('ranger')
  expect([0, 1, 2].map((slot) => ABILITY_IDS[S[ABILITY + slot * 12 + m[0]!]!])).toEqual([
    'aimed-shot',
    'pin',
    undefined,
  ])
  // His own turn begins with what he took: an aimed shot from where he stands.
  turnOf(m[0]!, 1, LANDS)
  expect(events().flatMap((e) => (e.kind === 'used' ? [e.ability] : []))).toEqual(['aimed-shot'])
})

test('the Tenth Bell rings in round 10 and fells all in round 20', () => {
  const { m, h } = huntStage([{ monster: 'the-tenth-bell', at: [12, 4] }], [mageAt(0, 4), mageAt(0, 6)])
  turnOf(m[0]!, 9, [])
  turnOf(m[0]!, 10, [
    ['resist', 999],
    ['resist', 0],
  ])
  expect(h.map((one) => [bears(one, 'fear'), health(one)])).toEqual([
    [true, FULL],
    [false, FULL],
  ])
  turnOf(m[0]!, 20, [])
  expect(h.map((one) => [S[STANDING + one], health(one)])).toEqual([
    [0, 0],
    [0, 0],
  ])
  expect(tricks()).toEqual(['the-tenth-bell', 'the-tenth-bell'])
})
