import { expect, test } from 'vitest'
import { bears, cell, FULL, health, isAllowed, LANDS, MISSES, onRolls, stage, use, value } from '../../../test/stage.ts'
import { distance } from '../../field/hex.ts'
import { PLAIN } from '../../combat/factors.ts'
import { PLAIN_ATTACK, strike } from '../../combat/strike.ts'
import { gain, LINKED } from '../../combat/status.ts'

const foeAt = (at: [number, number]) => ({ side: 1, classId: 'elementalist', at }) as const
const hexer = (ability: 'wither' | 'rot' | 'blindfold' | 'soul-leash' | 'hush' | 'doom-knot') => ({
  side: 0 as const,
  classId: 'hexer' as const,
  at: [3, 4] as [number, number],
  abilities: [ability],
})

test('Wither does 850 ‰ and weakens', () => {
  const [h, f] = stage([hexer('wither'), foeAt([7, 4])]) as [number, number]
  use(h, 'wither', f, LANDS)
  expect([health(f), bears(f, 'weaken')]).toEqual([FULL - 16, true])
  // The weakened does 800 ‰ of his 18.
  onRolls(LANDS, () => strike(f, h, 1000, PLAIN_ATTACK, PLAIN))
  expect(health(h)).toBe(FULL - 14)
})

test('Wither that misses weakens nobody', () => {
  const [h, f] = stage([hexer('wither'), foeAt([7, 4])]) as [number, number]
  use(h, 'wither', f, MISSES)
  expect(bears(f, 'weaken')).toBe(false)
})

test('Rot poisons by Intellect and slows', () => {
  const [h, f] = stage([hexer('rot'), foeAt([7, 4])]) as [number, number]
  use(h, 'rot', f)
  expect([value(f, 'poison'), bears(f, 'slow')]).toEqual([7, true])
})

test('Blindfold blinds whose Resolve fails', () => {
  const [h, f] = stage([hexer('blindfold'), foeAt([7, 4])]) as [number, number]
  use(h, 'blindfold', f, [['resist', 199]])
  expect(bears(f, 'blind')).toBe(false)
  use(h, 'blindfold', f, [['resist', 200]])
  expect(bears(f, 'blind')).toBe(true)
})

test('Soul Leash does 600 ‰ and pulls by two', () => {
  const [h, f] = stage([hexer('soul-leash'), foeAt([7, 4])]) as [number, number]
  use(h, 'soul-leash', f, LANDS)
  expect([health(f), distance(cell(h), cell(f))]).toEqual([FULL - 11, 2])
})

test('Hush silences the target and those beside it', () => {
  const [h, a, b, c] = stage([hexer('hush'), foeAt([7, 4]), foeAt([7, 3]), foeAt([7, 1])]) as [
    number,
    number,
    number,
    number,
  ]
  use(h, 'hush', a)
  expect([a, b, c].map((f) => bears(f, 'silence'))).toEqual([true, true, false])
})

test("Doom Knot gives each 500 ‰ of the other's damage", () => {
  const [h, a, b] = stage([hexer('doom-knot'), foeAt([7, 4]), foeAt([7, 2])]) as [number, number, number]
  use(h, 'doom-knot', a)
  onRolls(LANDS, () => strike(h, a, 1000, PLAIN_ATTACK, PLAIN))
  expect([health(a), health(b)]).toEqual([FULL - 19, FULL - 9])
})

test('Doom Knot ties the nearest who is not tied yet within four, the first in canonical order among equals', () => {
  const partner = (others: [number, number][], tied?: number): number | undefined => {
    const [h, first, aimed, last] = stage([
      hexer('doom-knot'),
      foeAt(others[0]!),
      foeAt([7, 4]),
      foeAt(others[1]!),
    ]) as [number, number, number, number]
    if (tied !== undefined) gain(h, [first, last][tied]!, LINKED, 3, aimed)
    if (!isAllowed(h, 'doom-knot', aimed)) return undefined
    use(h, 'doom-knot', aimed)
    return [first, last].indexOf(value(aimed, 'linked'))
  }
  const [near, alsoNear, nearer, far, tooFar] = [
    [7, 2],
    [7, 6],
    [7, 5],
    [7, 8],
    [12, 4],
  ] as [number, number][]
  expect(partner([near!, alsoNear!])).toBe(0)
  expect(partner([near!, nearer!])).toBe(1)
  expect(partner([near!, nearer!], 1)).toBe(0)
  expect(partner([far!, tooFar!])).toBe(0)
  expect(partner([far!, tooFar!], 0)).toBeUndefined()
})
