import { checkInput, outcome, randomInput, worthOf } from '@mythic/battle-engine'
import type { SideInput } from '@mythic/battle-engine'
import { meet } from '@mythic/domain/draw-up'
import type { DrawnUp } from '@mythic/domain/draw-up'
import { expect, test } from 'vitest'
import { crestOfSeed } from '../../../heraldry/seed.ts'
import type { BattleAnswer } from '../../battle/battle-query.ts'
import { otherSeed } from '../../battle/workshop/other-seeds.ts'
import { lastFoe, usualFoe } from './trial-foe.ts'

const input = randomInput(21)
const guild = (id: string, name: string) => ({ id, name, crest: crestOfSeed(name) })
const answer = {
  matchId: 'm',
  phase: 'revealed',
  kickoffAt: 5 * 24 * 3_600_000,
  revealAt: 0,
  roundMs: 1,
  host: guild('host', 'Anvils'),
  guest: guild('guest', 'Kites'),
  names: input.sides[1].heroes.map(({ key }) => ({ key, name: `Name of ${key}`, heroId: null })),
  header: null,
  battle: { input, log: '', inputHash: '', digests: [], finalDigest: '', battleCommitment: '' },
} as unknown as BattleAnswer
const drawnUp = ({ orders, ...side }: SideInput): DrawnUp => ({ side, orders })

test('the foe is the very side of its last revealed match, and the day is told', () => {
  const foe = lastFoe(answer, 'guest', new Set())
  if (foe === null) throw new Error('no foe')
  expect({ ...foe.side.side, orders: foe.side.orders }).toEqual(input.sides[1])
  expect(foe.name).toBe('Kites')
  expect(foe.told).toContain('against Anvils (season 1, week 1, day 6)')
})

test('there is no foe out of a match that is not revealed, or that was of others', () => {
  expect(lastFoe({ ...answer, battle: null }, 'guest', new Set())).toBeNull()
  expect(lastFoe(answer, 'somebody else', new Set())).toBeNull()
})

test('a hero who changed sides since stands on both, apart', () => {
  const [own, theirs] = input.sides
  const turncoat = theirs.heroes[2]!.key
  const orders = [
    {
      when: { kind: 'hour', atLeast: 2 },
      and: { kind: 'fallen', hero: turncoat },
      then: { kind: 'call', call: 'heal' },
    },
  ] as const
  const led = { ...theirs, captain: turncoat, orders: orders.map((order) => structuredClone(order)) }
  const battle = { ...answer.battle, input: { ...input, sides: [own, led] } } as BattleAnswer['battle']
  const foe = lastFoe({ ...answer, battle }, 'guest', new Set([turncoat]))
  if (foe === null) throw new Error('no foe')
  const now = { ...own, heroes: own.heroes.map((hero, at) => (at === 0 ? { ...hero, key: turncoat } : hero)) }
  const sides = meet(drawnUp(now), foe.side)
  expect(checkInput({ ...input, sides }).kind).toBe('valid')
  expect(sides[1].captain).toBe(sides[1].heroes[2]?.key)
  expect(sides[1].orders).toHaveLength(1)
  expect(foe.names.get(`then-${turncoat}`)).toBe(`Name of ${turncoat}`)
})

test('the usual six are lawful at every rank, and as worthy as those they meet', () => {
  for (const [rank, worth] of [
    [1, 600],
    [4, 850],
    [12, 1100],
    [30, 1900],
  ] as const) {
    const six = input.sides[0].heroes.map((hero) => ({ ...hero, rank, worth }))
    const foe = usualFoe(six)
    expect(checkInput({ ...input, sides: meet(drawnUp(input.sides[0]), foe.side) }).kind).toBe('valid')
    for (const hero of foe.side.side.heroes)
      expect(Math.abs(worthOf(hero.classId, hero.attributes) - worth)).toBeLessThanOrEqual(2)
  }
  expect(checkInput({ ...input, sides: meet(drawnUp(input.sides[0]), usualFoe([]).side) }).kind).toBe('valid')
})

test('it is all one to a trial on which side one stands: the mirrored battle goes the mirrored way', () => {
  const foe = usualFoe(input.sides[0].heroes)
  const own = drawnUp(input.sides[0])
  for (let n = 0; n < 20; n++) {
    const seed = otherSeed(input.seed, n)
    const left = outcome({ ...input, seed, sides: meet(own, foe.side) })
    const right = outcome({ ...input, seed, sides: meet(foe.side, own) })
    expect(right.glory).toEqual([left.glory[1], left.glory[0]])
  }
})
