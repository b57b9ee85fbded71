import { expect, test } from 'vitest'

import { waitAfter } from './rate-limiter.ts'

test('the wait doubles after the free tries and ends at two minutes', () => {
  const waits = Array.from({ length: 14 }, (_, index) => waitAfter(index + 1) / 1000)
  expect(waits).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 120, 120, 120, 120])
  expect(waitAfter(5000)).toBe(120_000)
})
