import { expect, test } from 'vitest'
import { bears, cell, events, FULL, health, LANDS, MISSES, onRolls, stage, stageInput } from '../../test/stage.ts'
import { cellOf } from '../field/hex.ts'
import {
  CONTESTED,
  GLORY,
  GLORY_SHARE,
  HEALTH,
  HOUR,
  MAX_HEALTH,
  MORALE,
  OWNER,
  POWER,
  ROUND_IN_HOUR,
  S,
  STANCE,
  STANDING,
} from '../state/layout.ts'
import { settleFall, takeHealth } from '../combat/damage.ts'
import { hitChance, PLAIN, soakOf } from '../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../combat/strike.ts'
import { FEAR, gain, HIDDEN, HOLDING_LINE, STUN, countDown } from '../combat/status.ts'
import { HIT } from '../log/write.ts'
import { beginHour } from './hours.ts'
import { loadInput } from './load.ts'
import { gloryOfStandard, presence, settleStandards } from './standards.ts'
import { takeTurn } from '../turn/turn.ts'
import { floodFrom, movesOf } from '../turn/reach.ts'
import { walk } from '../turn/walk.ts'

const ranger = (side: 0 | 1, at: [number, number]) => ({ side, classId: 'ranger', at }) as const
const blade = (side: 0 | 1, at: [number, number]) => ({ side, classId: 'berserker', at }) as const

test('health, power and soak follow ruleset 1, section 2', () => {
  const attributes = { might: 1200, agility: 900, intellect: 0, spirit: 0, vitality: 1000, resolve: 500 }
  const [g] = stage([{ side: 0, classId: 'guardian', at: [3, 4], attributes }, blade(1, [9, 4])]) as [number]
  expect(S[MAX_HEALTH + g]).toBe(100 + 40 + 20)
  expect(S[POWER + g]).toBe(15_000)
  expect([soakOf(g, false), soakOf(g, true)]).toEqual([50 + 60, 80])
})

test('cover, height and blindness bear on the hit', () => {
  const attributes = { might: 0, agility: 1500, intellect: 0, spirit: 0, vitality: 0, resolve: 1500 }
  const [r, open, brush] = stage(
    [ranger(0, [4, 4]), { ...ranger(1, [6, 4]), attributes }, { ...ranger(1, [7, 4]), attributes }],
    'twin-groves',
  ) as [number, number, number]
  const plain = hitChance(r, open, 2, PLAIN)
  expect(plain).toBe(773)
  expect(hitChance(r, brush, 3, PLAIN)).toBe(773 - 120)
  const [high, low] = stage([ranger(0, [6, 4]), { ...ranger(1, [8, 4]), attributes }], 'kings-steps') as [
    number,
    number,
  ]
  expect(hitChance(high, low, 2, PLAIN)).toBe(773 + 60)
})

test('a Guardian beside takes a quarter of one melee hit a round', () => {
  const [g, ally, foe] = stage([
    { side: 0, classId: 'guardian', at: [4, 3] },
    { side: 0, classId: 'elementalist', at: [4, 4] },
    blade(1, [5, 4]),
  ]) as [number, number, number]
  onRolls([...LANDS, ...LANDS], () => [
    strike(foe, ally, 1000, PLAIN_ATTACK, PLAIN),
    strike(foe, ally, 1000, PLAIN_ATTACK, PLAIN),
  ])
  expect([health(ally), health(g)]).toEqual([FULL - 14 - 18, FULL - 4])
})

test('leaving a blade’s reach invites one strike of 600 ‰ a round', () => {
  const [r, foe] = stage([{ side: 0, classId: 'elementalist', at: [4, 4] }, blade(1, [5, 4])]) as [number, number]
  floodFrom(r, movesOf(r, 0))
  onRolls(LANDS, () => walk(r, cellOf(2, 4), false))
  expect([health(r), cell(r)]).toEqual([FULL - 10, cellOf(2, 4)])
  expect(events().find((e) => e.kind === 'hit')?.cause).toEqual({ kind: 'reaction' })
  expect(foe).toBe(6)
})

test('a critical does 1500 ‰ and a miss nothing', () => {
  const [r, foe] = stage([ranger(0, [4, 4]), { side: 1, classId: 'elementalist', at: [8, 4] }]) as [number, number]
  onRolls(
    [
      ['hit', 0],
      ['critical', 0],
      ['spread', 150],
    ],
    () => strike(r, foe, 1000, PLAIN_ATTACK, PLAIN),
  )
  expect(health(foe)).toBe(FULL - 25)
  onRolls(MISSES, () => strike(r, foe, 1000, PLAIN_ATTACK, PLAIN))
  expect(health(foe)).toBe(FULL - 25)
})

test('a fall pays the share of worth squared and moves both morales', () => {
  const [r, foe] = stage([ranger(0, [4, 4]), ranger(1, [8, 4])]) as [number, number]
  expect(S[GLORY_SHARE + foe]).toBe(6)
  takeHealth(foe, 999, r, HIT, 0, 0)
  expect(settleFall(foe, r)).toBe(true)
  expect([S[GLORY], S[MORALE], S[MORALE + 1], S[STANDING + foe]]).toEqual([6, 55, 42, 0])
})

test('six of equal worth are worth 24 in all', () => {
  stage([0, 1, 2, 3, 4, 5].map((row) => ranger(0, [0, row])).concat([ranger(1, [12, 0])]))
  expect([0, 1, 2, 3, 4, 5].map((h) => S[GLORY_SHARE + h])).toEqual([4, 4, 4, 4, 4, 4])
})

test('more presence takes a standard, equal presence contests it, absence leaves it', () => {
  const [a, b] = stage([blade(0, [6, 2]), blade(1, [12, 8])]) as [number, number]
  settleStandards()
  expect([S[OWNER], S[CONTESTED]]).toEqual([0, 0])
  stage([blade(0, [6, 2]), blade(1, [6, 0])])
  settleStandards()
  expect([S[OWNER], S[CONTESTED]]).toEqual([-1, 1])
  stage([blade(0, [3, 4]), blade(1, [12, 8])])
  S[OWNER] = 1
  settleStandards()
  expect([S[OWNER], a, b]).toEqual([1, 0, 6])
})

test('the feared and the hidden count nowhere; Hold counts one twice after round 5, Ghost none at first', () => {
  const [h] = stage([blade(0, [6, 2]), blade(1, [12, 8])]) as [number]
  S[STANCE] = 3
  S[ROUND_IN_HOUR] = 5
  expect(presence(0, 0)).toBe(1)
  S[ROUND_IN_HOUR] = 6
  expect(presence(0, 0)).toBe(2)
  S[ROUND_IN_HOUR] = 2
  S[STANCE] = 5
  expect(presence(0, 0)).toBe(0)
  S[ROUND_IN_HOUR] = 3
  expect(presence(0, 0)).toBe(1)
  gain(6, h, HIDDEN, 2, 0)
  expect(presence(0, 0)).toBe(0)
  S[STANCE] = 0
  gain(6, h, FEAR, 1, 0)
  expect(presence(0, 0)).toBe(0)
})

test('one hero counts twice on a standard, whoever else would', () => {
  const [a, b] = stage([
    { side: 0, classId: 'guardian', at: [6, 2] },
    { side: 0, classId: 'guardian', at: [6, 0] },
    blade(1, [12, 8]),
  ]) as [number, number]
  for (const hero of [a, b]) gain(hero, hero, HOLDING_LINE, 3, 0)
  expect(presence(0, 0)).toBe(3)
  S[STANCE] = 3
  S[ROUND_IN_HOUR] = 6
  expect(presence(0, 0)).toBe(3)
})

test('a Guardian takes no share of what another Guardian suffers', () => {
  const [g, ally, foe] = stage([
    { side: 0, classId: 'guardian', at: [4, 3] },
    { side: 0, classId: 'guardian', at: [4, 4] },
    blade(1, [5, 4]),
  ]) as [number, number, number]
  onRolls(LANDS, () => strike(foe, ally, 1000, PLAIN_ATTACK, PLAIN))
  expect([health(ally), health(g)]).toEqual([FULL - 17, FULL])
})

test('standards pay 1, 2 and 2, the bright one 3', () => {
  stage([blade(0, [6, 2]), blade(1, [12, 8])])
  const pay = [1, 2, 3].map((hour) => {
    S[HOUR] = hour
    return [gloryOfStandard(0), gloryOfStandard(1)]
  })
  expect(pay).toEqual([
    [1, 1],
    [2, 2],
    [2, 3],
  ])
})

test('an hour sends all home, rallies the fallen at 750 ‰ and heals the standing by 250 ‰', () => {
  const [a, , b] = stage([blade(0, [6, 2]), { ...blade(0, [6, 4]), traits: ['second-wind'] }, blade(1, [8, 8])]) as [
    number,
    number,
    number,
  ]
  S[HEALTH + a] = 10
  S[HEALTH + b] = 0
  settleFall(b, a)
  gain(a, a, FEAR, 5, 0)
  S[HEALTH + 1] = 0
  settleFall(1, b)
  beginHour(2)
  expect([health(a), health(b), health(1)]).toEqual([10 + 30, 90, 96])
  expect([bears(a, 'fear'), cell(a), S[STANDING + b]]).toEqual([false, cellOf(0, 0), 1])
})

test('the stunned lose a turn and are steeled for three rounds after', () => {
  const [a, b] = stage([blade(0, [4, 4]), blade(1, [5, 4])]) as [number, number]
  gain(b, a, STUN, 1, 0)
  onRolls([], () => takeTurn(a))
  expect(events().some((e) => e.kind === 'waited' && e.actor === a)).toBe(true)
  expect([bears(a, 'stun'), bears(a, 'stun-immune'), gain(b, a, STUN, 1, 0)]).toEqual([false, true, false])
  for (let turn = 0; turn < 3; turn++) countDown(a)
  expect(bears(a, 'stun-immune')).toBe(false)
})

test('handles follow the places, not the order of the list', () => {
  const input = stageInput([blade(0, [0, 0]), ranger(0, [0, 1]), blade(1, [12, 0])])
  input.sides[0].heroes.reverse()
  loadInput(input)
  expect([S[MAX_HEALTH], cell(0), cell(1), cell(6)]).toEqual([FULL, cellOf(0, 0), cellOf(0, 1), cellOf(12, 0)])
})
