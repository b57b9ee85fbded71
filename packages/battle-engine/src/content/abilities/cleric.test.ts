import { expect, test } from 'vitest'
import { bears, FULL, health, isAllowed, LANDS, onRolls, stage, use, value } from '../../../test/stage.ts'
import { HEALTH, S, STANDING } from '../../state/layout.ts'
import { PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { gain, POISON, ROOT, SLOW } from '../../combat/status.ts'

const foeAt = (at: [number, number]) => ({ side: 1, classId: 'elementalist', at }) as const
const cleric = (ability: 'mend' | 'ward' | 'cleanse' | 'sun-ground' | 'smite' | 'second-dawn') => ({
  side: 0 as const,
  classId: 'cleric' as const,
  at: [3, 4] as [number, number],
  abilities: [ability],
})
const ally = { side: 0, classId: 'bard', at: [4, 4] } as const
const three = (ability: Parameters<typeof cleric>[0]): [number, number, number] =>
  stage([cleric(ability), { ...ally, at: [4, 4] }, foeAt([7, 4])]) as [number, number, number]

test('Mend heals 850 ‰ of 8 and 13 a thousand of Spirit, less from the second of an hour on', () => {
  const [c, a] = three('mend')
  S[HEALTH + a] = 1
  const seen = [0, 1, 2, 3].map(() => {
    const before = health(a)
    use(c, 'mend', a)
    return health(a) - before
  })
  expect(seen).toEqual([19, 11, 6, 3])
})

test('Ward absorbs its strength and ends', () => {
  const [c, a, f] = three('ward')
  use(c, 'ward', a)
  expect(value(a, 'ward')).toBe(22)
  onRolls([...LANDS, ...LANDS, ...LANDS], () => [0, 1, 2].map(() => strike(f, a, 1000, PLAIN_ATTACK, PLAIN)))
  expect([health(a), bears(a, 'ward')]).toEqual([FULL - 32, false])
})

test('Cleanse takes two ailments and heals 400 ‰', () => {
  const [c, a, f] = three('cleanse')
  S[HEALTH + a] = 50
  expect(isAllowed(c, 'cleanse', a)).toBe(false)
  for (const status of [POISON, ROOT, SLOW]) gain(f, a, status, 3, 1)
  use(c, 'cleanse', a)
  expect([bears(a, 'poison'), bears(a, 'root'), bears(a, 'slow')]).toEqual([false, false, true])
  expect(health(a)).toBe(59)
})

test('Sun Ground gives regeneration to those beside the hero', () => {
  const [c, a, f] = three('sun-ground')
  use(c, 'sun-ground', a)
  expect([value(a, 'regeneration'), value(c, 'regeneration'), bears(f, 'regeneration')]).toEqual([5, 5, false])
})

test('Smite does 1150 ‰', () => {
  const [c, , f] = three('smite')
  use(c, 'smite', f, LANDS)
  expect(health(f)).toBe(FULL - 20)
})

test('Second Dawn lifts the ally once instead of letting him fall, once an hour', () => {
  const [c, a, f] = three('second-dawn')
  use(c, 'second-dawn', a)
  S[HEALTH + a] = 5
  onRolls(LANDS, () => strike(f, a, 1000, PLAIN_ATTACK, PLAIN))
  expect([S[STANDING + a], health(a), bears(a, 'second-dawn')]).toEqual([1, 30, false])
  expect(isAllowed(c, 'second-dawn', a)).toBe(false)
})
