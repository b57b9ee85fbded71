import { expect, test } from 'vitest'
import { bears, FULL, health, LANDS, onRolls, stage, stageInput, use, type Actor } from '../../test/stage.ts'
import { beginHour } from '../battle/hours.ts'
import { loadInput } from '../battle/load.ts'
import { presence, settleStandards } from '../battle/standards.ts'
import { HOUR, OWNER, S } from '../state/layout.ts'
import { hitChance, PLAIN } from './factors.ts'
import { PLAIN_ATTACK, strike } from './strike.ts'

const blade = (side: 0 | 1, at: [number, number]) => ({ side, classId: 'berserker', at }) as const
const taker: Actor = { ...blade(0, [6, 2]), traits: ['standard-taker'] }
const hard: Actor = { side: 1, classId: 'elementalist', at: [6, 4], traits: ['thick-skull'] }

test('a Standard-taker counts twice in his first round on a standard, and only on one that nobody holds', () => {
  stage([taker, blade(1, [6, 0])])
  expect(presence(0, 0)).toBe(2)
  settleStandards()
  expect([S[OWNER], presence(0, 0)]).toEqual([0, 1])
  for (const holder of [0, 1]) {
    stage([taker, blade(1, [12, 8])])
    S[OWNER] = holder
    expect(presence(0, 0)).toBe(1)
  }
})

test('a Thick Skull resists stun and blindness by 100 ‰ more, no other test', () => {
  const against = (
    classId: 'bard' | 'hexer' | 'berserker',
    ability: 'lullaby' | 'blindfold' | 'howl',
    roll: number,
  ) => {
    const [a, f] = stage([{ side: 0, classId, at: [6, 5], abilities: [ability] }, hard]) as [number, number]
    use(a, ability, ability === 'howl' ? a : f, [['resist', roll]])
    return bears(f, 'stun') || bears(f, 'blind') || bears(f, 'fear')
  }
  expect([against('bard', 'lullaby', 299), against('bard', 'lullaby', 300)]).toEqual([false, true])
  expect([against('hexer', 'blindfold', 299), against('hexer', 'blindfold', 300)]).toEqual([false, true])
  expect([against('berserker', 'howl', 199), against('berserker', 'howl', 200)]).toEqual([false, true])
})

test('an Early Riser hits by 30 ‰ more in hour one, a Night Owl in hour three', () => {
  const inHours = (traits: Actor['traits'] & object): number[] => {
    const [a, f] = stage([{ ...blade(0, [6, 5]), traits }, blade(1, [6, 4])]) as [number, number]
    return [1, 2, 3].map((hour) => {
      S[HOUR] = hour
      return hitChance(a, f, 1, PLAIN)
    })
  }
  const [plain = 0] = inHours([])
  expect(inHours(['early-riser'])).toEqual([plain + 30, plain, plain])
  expect(inHours(['night-owl'])).toEqual([plain, plain, plain + 30])
})

test('a Giant-killer does 1050 ‰ to one of higher worth, and no more than anybody to his like', () => {
  const blowOn = (worth: number): number => {
    const input = stageInput([
      { side: 0, classId: 'berserker', at: [0, 0], traits: ['giant-killer'] },
      { side: 1, classId: 'elementalist', at: [0, 0] },
    ])
    input.sides[1].heroes[0]!.worth = worth
    loadInput(input)
    beginHour(1)
    onRolls(LANDS, () => strike(0, 6, 2000, PLAIN_ATTACK, PLAIN))
    return FULL - health(6)
  }
  const plain = blowOn(1000)
  expect([blowOn(1001), blowOn(999)]).toEqual([Math.trunc((plain * 1050) / 1000), plain])
})
