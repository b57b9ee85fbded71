import { expect, test } from 'vitest'
import { gearGain } from './gear.ts'

test('a whole piece gives 5, 9, 13, 17 or 20 hundredths by its grade', () => {
  expect([1, 2, 3, 4, 5].map((grade) => gearGain(grade, 100))).toEqual([5, 9, 13, 17, 20])
})

test('wear takes it away quarter by quarter, truncated', () => {
  expect([100, 76, 75, 51, 50, 26, 25, 1, 0].map((wear) => gearGain(2, wear))).toEqual([9, 9, 6, 6, 4, 4, 2, 2, 0])
})
