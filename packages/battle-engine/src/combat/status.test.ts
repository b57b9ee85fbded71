import { expect, test } from 'vitest'
import { bears, stage, value } from '../../test/stage.ts'
import { ACTOR, S } from '../state/layout.ts'
import { BURN, countDown, gain, HASTE, SLOW, sourceOf, STUN, WARD } from './status.ts'

const pair = (): [number, number] =>
  stage([
    { side: 0, classId: 'bard', at: [4, 4] },
    { side: 1, classId: 'berserker', at: [12, 4] },
  ]) as [number, number]

/** How many of the bearer's turns end with the status still on him. */
function turnsLeft(hero: number, status: 'haste' | 'slow' | 'stun-immune'): number {
  let turns = 0
  for (countDown(hero); bears(hero, status); countDown(hero)) turns++
  return turns
}

test('a status that came in the bearer’s own turn does not count that turn, one that came in another’s does', () => {
  for (const rounds of [1, 2, 3]) {
    const [b, f] = pair()
    S[ACTOR] = b
    gain(b, b, HASTE, rounds, 0)
    S[ACTOR] = f
    gain(f, b, SLOW, rounds, 0)
    S[ACTOR] = -1
    expect([turnsLeft(b, 'haste'), bears(b, 'slow')]).toEqual([rounds, false])
    gain(f, b, SLOW, rounds, 0)
    expect(turnsLeft(b, 'slow')).toBe(rounds - 1)
  }
})

test('what a status is worth and whom it comes from stays when its turns are counted, fresh or not', () => {
  for (const actor of [0, 6]) {
    const [b, f] = pair()
    S[ACTOR] = actor
    gain(f, b, WARD, 4, 500)
    for (let turn = 0; turn < 3; turn++) {
      countDown(b)
      expect([value(b, 'ward'), sourceOf(b, WARD)]).toEqual([500, f])
    }
  }
})

test('all that end at once end, and who was stunned is immune for three whole turns of his', () => {
  const [b, f] = pair()
  S[ACTOR] = f
  for (const status of [BURN, SLOW, STUN]) gain(f, b, status, 1, 0)
  S[ACTOR] = b
  countDown(b)
  expect([bears(b, 'burn'), bears(b, 'slow'), bears(b, 'stun'), bears(b, 'stun-immune')]).toEqual([
    false,
    false,
    false,
    true,
  ])
  expect(turnsLeft(b, 'stun-immune')).toBe(2)
})
