import { expect, test } from 'vitest'
import { randomInput } from '../random-input.ts'
import { S, SEED } from '../state/layout.ts'
import { loadInput } from './load.ts'

test.each(['0123456789abcdef0000000080000000', 'fedcba98765432107fffffffffffffff'])('seed %s as four words', (seed) => {
  loadInput({ ...randomInput(1), seed })
  const words = [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16) | 0)
  expect([...S.subarray(SEED, SEED + 4)]).toEqual(words)
})
