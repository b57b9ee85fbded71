import { expect, test } from 'vitest'
import { bears, cell, FULL, health, LANDS, MISSES, onRolls, use, value } from '../../../test/stage.ts'
import { damageFrom, huntStage, mageAt, strikeWith, tricks, turnOf } from '../../../test/hunt-stage.ts'
import { PLAIN, soakOf } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { distance } from '../../field/hex.ts'
import { displace } from '../../turn/walk.ts'
import { ATTRIBUTE, HEALTH, MAX_HEALTH, MOVE, S, STANDING } from '../../state/layout.ts'

const hero = mageAt(4, 4)

test('a Grave Sexton raises one fallen of its side at 250 ‰, once', () => {
  const { m, h } = huntStage(
    [
      { monster: 'grave-sexton', at: [11, 4] },
      { monster: 'hedge-wolf', at: [4, 3], worth: 600 },
      { monster: 'hedge-wolf', at: [5, 4], worth: 700 },
    ],
    [hero],
  )
  const fell = (wolf: number): void => {
    S[HEALTH + wolf] = 1
    onRolls(LANDS, () => strike(h[0]!, wolf, 1000, PLAIN_ATTACK, PLAIN))
  }
  fell(m[1]!)
  fell(m[2]!)
  expect([S[STANDING + m[1]!], S[STANDING + m[2]!]]).toEqual([0, 0])
  turnOf(m[0]!, 1, [])
  expect([S[STANDING + m[1]!], S[STANDING + m[2]!]]).toEqual([0, 1])
  expect(health(m[2]!)).toBe(Math.trunc((S[MAX_HEALTH + m[2]!]! * 250) / 1000))
  expect(distance(cell(m[2]!), 11 + 13 * 4)).toBe(1)
  turnOf(m[0]!, 2, MISSES)
  expect([S[STANDING + m[1]!], tricks()]).toEqual([0, ['grave-sexton']])
})

test('Stonebark has twice the health of others (800 ‰) and one move, and is not pushed', () => {
  const { m, h } = huntStage([{ monster: 'stonebark', at: [5, 4] }], [hero])
  const once = 100 + Math.trunc((4 * S[ATTRIBUTE + 4 * 12 + m[0]!]!) / 100) + 10
  expect([S[MAX_HEALTH + m[0]!], S[MOVE + m[0]!]]).toEqual([Math.trunc((once * 1600) / 1000), 1])
  const here = cell(m[0]!)
  displace(h[0]!, m[0]!, 2, true)
  expect(cell(m[0]!)).toBe(here)
})

test('a Tollbridge Ogre pushes whom it hits by 2', () => {
  const { m, h } = huntStage([{ monster: 'tollbridge-ogre', at: [6, 4] }], [mageAt(5, 4)])
  strikeWith(m[0]!, h[0]!, MISSES)
  expect(distance(cell(m[0]!), cell(h[0]!))).toBe(1)
  strikeWith(m[0]!, h[0]!, LANDS)
  expect(distance(cell(m[0]!), cell(h[0]!))).toBe(3)
})

test('an Ash Imp bursts when it falls: 30 to every foe in its ring, who may fall by it', () => {
  const { m, h } = huntStage([{ monster: 'ash-imp', at: [5, 4] }], [hero, mageAt(5, 3), mageAt(8, 4)])
  S[HEALTH + m[0]!] = 1
  S[HEALTH + h[1]!] = 30
  onRolls(LANDS, () => strike(h[2]!, m[0]!, 1000, PLAIN_ATTACK, PLAIN))
  expect(h.map(health)).toEqual([FULL - 30, 0, FULL])
  expect([S[STANDING + m[0]!], S[STANDING + h[1]!], tricks()]).toEqual([0, 0, ['ash-imp']])
})

test('a Bog Hag lays rot on whom she hits: poison by Intellect for 3, slow for 1', () => {
  const { m, h } = huntStage([{ monster: 'bog-hag', at: [6, 4] }], [hero])
  strikeWith(m[0]!, h[0]!, LANDS)
  expect(value(h[0]!, 'poison')).toBe(3 + Math.trunc((3 * S[ATTRIBUTE + 2 * 12 + m[0]!]!) / 1000))
  expect(bears(h[0]!, 'slow')).toBe(true)
})

test('an Iron Husk soaks 400 of body and nothing of magic', () => {
  const { m, h } = huntStage([{ monster: 'iron-husk', at: [5, 4] }], [hero, { classId: 'ranger', at: [2, 4] }])
  expect([soakOf(m[0]!, false), soakOf(m[0]!, true)]).toEqual([400, 0])
  const before = health(m[0]!)
  onRolls([...LANDS, ...LANDS], () => {
    strike(h[0]!, m[0]!, 1000, PLAIN_ATTACK, PLAIN)
    strike(h[1]!, m[0]!, 1000, PLAIN_ATTACK, PLAIN)
  })
  expect(before - health(m[0]!)).toBe(damageFrom(h[0]!, m[0]!) + damageFrom(h[1]!, m[0]!))
})

test('Smite does 1600 ‰ on the undead, 1150 ‰ on other monsters', () => {
  const lost = (monster: 'salt-wraith' | 'iron-husk'): [number, number] => {
    const { m, h } = huntStage([{ monster, at: [5, 4] }], [{ classId: 'cleric', at: [4, 4], abilities: ['smite'] }])
    const before = health(m[0]!)
    use(h[0]!, 'smite', m[0]!, LANDS)
    return [before - health(m[0]!), damageFrom(h[0]!, m[0]!, monster === 'salt-wraith' ? 1600 : 1150)]
  }
  const [wraith, husk] = [lost('salt-wraith'), lost('iron-husk')]
  expect(wraith[0]).toBe(wraith[1])
  expect(husk[0]).toBe(husk[1])
})
