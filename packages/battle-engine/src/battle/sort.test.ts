import { expect, test } from 'vitest'
import { KEYS, sortKeys } from './sort.ts'

function sorted(keys: readonly number[]): number[] {
  KEYS.set(keys)
  sortKeys()
  return [...KEYS.subarray(0, 12)]
}

test('a network that sorts every row of 0 and 1 sorts all: the greatest first', () => {
  for (let row = 0; row < 1 << 12; row++) {
    const keys = Array.from({ length: 12 }, (_, i) => (row >> i) & 1)
    expect(sorted(keys)).toEqual(keys.toSorted((a, b) => b - a))
  }
})

test('keys of those who stand go before those below nil, of those who lie', () => {
  const keys = [5, -15, 7 << 16, -13, 1, 0, (7 << 16) | 1, -9, -8, 900 << 16, 3, -5]
  expect(sorted(keys)).toEqual([900 << 16, (7 << 16) | 1, 7 << 16, 5, 3, 1, 0, -5, -8, -9, -13, -15])
})
