import { expect, test } from 'vitest'
import { gearGain } from './gear.ts'

test('a whole piece gives 6, 10, 14, 18 or 22 hundredths by its grade', () => {
  expect([1, 2, 3, 4, 5].map((grade) => gearGain(grade, 100))).toEqual([6, 10, 14, 18, 22])
})

test('wear takes it away quarter by quarter, truncated', () => {
  expect([100, 76, 75, 51, 50, 26, 25, 1, 0].map((wear) => gearGain(2, wear))).toEqual([10, 10, 7, 7, 5, 5, 2, 2, 0])
})
