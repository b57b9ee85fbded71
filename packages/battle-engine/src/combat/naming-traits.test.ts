import { expect, test } from 'vitest'
import { events, onRolls, stage, type Scripted } from '../../test/stage.ts'
import { MONSTER, S } from '../state/layout.ts'
import type { TraitInput } from '../input.ts'
import { hitChance, PLAIN, PLAIN_ATTACK, strike } from './strike.ts'

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

test('Giantsbane: hit +50 ‰ on monsters', () => {
  bearing(['giantsbane'])
  const usual = hitChance(0, 6, 1, PLAIN)
  S[MONSTER + 6] = 1
  expect([hitChance(0, 6, 1, PLAIN), hitChance(0, 7, 1, PLAIN)]).toEqual([usual + 50, usual])
})
