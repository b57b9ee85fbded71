import { expect, test } from 'vitest'
import { events, onRolls, stage, stageInput, type Scripted } from '../../test/stage.ts'
import { beginHour } from '../battle/hours.ts'
import { loadInput } from '../battle/load.ts'
import { checkInput } from '../check-input.ts'
import { CLASS_IDS } from '../content/ids.ts'
import type { TraitInput } from '../input.ts'
import { hitChance, PLAIN } from './factors.ts'
import { PLAIN_ATTACK, strike } from './strike.ts'

/** A Berserker of ours with these traits beside two foes: a Hexer (6) and a Bard (7). */
function bearing(traits: TraitInput[]): void {
  stage([
    { side: 0, classId: 'berserker', at: [4, 4], traits },
    { side: 1, classId: 'hexer', at: [5, 4] },
    { side: 1, classId: 'bard', at: [4, 5] },
  ])
}
const SURE: Scripted[] = [
  ['hit', 0],
  ['critical', 999],
  ['spread', 150],
]
test('Slayer: damage 1030 ‰ against that class alone', () => {
  const slayer: TraitInput[] = [{ id: 'slayer', of: 'hexer' }]
  const plain = damageShown(6, [])
  expect(damageShown(6, slayer)).toBe(Math.trunc((plain * 1030) / 1000))
  expect(damageShown(7, slayer)).toBe(damageShown(7, []))
})
function damageShown(target: number, traits: TraitInput[]): number {
  bearing(traits)
  onRolls(SURE, () => strike(0, target, 3000, PLAIN_ATTACK, PLAIN))
  const hit = events().find((e) => e.kind === 'hit')
  return hit?.kind === 'hit' ? hit.damage : -1
}

test('Nemesis: hit +60 ‰ on that hero alone, and on nobody when he is not here', () => {
  bearing([])
  const usual = [6, 7].map((foe) => hitChance(0, foe, 1, PLAIN))
  bearing([{ id: 'nemesis', of: '1-1' }])
  expect([6, 7].map((foe) => hitChance(0, foe, 1, PLAIN))).toEqual([usual[0], usual[1]! + 60])
  bearing([{ id: 'nemesis', of: 'elsewhere' }])
  expect([6, 7].map((foe) => hitChance(0, foe, 1, PLAIN))).toEqual(usual)
})

/** Our Berserker with these traits against a Hedge Wolf. */
function hunting(traits: TraitInput[]): void {
  const input = stageInput([{ side: 0, classId: 'berserker', at: [4, 4], traits }])
  const place = { column: 0, row: 4 } as const
  input.sides[1] = {
    stance: 'steady',
    morale: 50,
    heroes: [],
    orders: [],
    monsters: [{ key: 'wolf', monster: 'hedge-wolf', worth: 400, place }],
  }
  expect(checkInput(input)).toMatchObject({ kind: 'valid' })
  loadInput(input)
  beginHour(1)
}

test('Giantsbane: hit +40 ‰ on monsters, and on no hero', () => {
  hunting([])
  const usual = hitChance(0, 6, 1, PLAIN)
  hunting(['giantsbane'])
  expect(hitChance(0, 6, 1, PLAIN)).toBe(usual + 40)
  bearing([])
  const onHero = hitChance(0, 6, 1, PLAIN)
  bearing(['giantsbane'])
  expect(hitChance(0, 6, 1, PLAIN)).toBe(onHero)
})

test('Slayer: a monster is of no class', () => {
  const damage = (traits: TraitInput[]): number => {
    hunting(traits)
    return onRolls(SURE, () => strike(0, 6, 1500, PLAIN_ATTACK, PLAIN))
  }
  const plain = damage([])
  for (const of of CLASS_IDS) expect(damage([{ id: 'slayer', of }])).toBe(plain)
})
