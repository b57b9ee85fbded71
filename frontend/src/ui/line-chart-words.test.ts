import { expect, test } from 'vitest'
import { apart, thinned } from './line-chart-words.ts'

test('words with room stay where they are', () => {
  expect(apart([10, 60, 30], 14, 0, 200)).toEqual([10, 60, 30])
  expect(apart([], 14, 0, 200)).toEqual([])
})

test('words that would lie on each other stand apart around their middle, in their order', () => {
  expect(apart([50, 50], 14, 0, 200)).toEqual([43, 57])
  expect(apart([52, 50, 51], 14, 0, 200)).toEqual([65, 37, 51])
  const crowd = apart([10, 12, 14, 30, 31, 90], 14, 0, 200)
  const sorted = crowd.toSorted((a, b) => a - b)
  expect(crowd).toEqual(sorted)
  expect(sorted.slice(1).every((height, at) => height - (sorted[at] ?? 0) >= 14 - 1e-9)).toBe(true)
  expect(crowd[5]).toBe(90)
})

test('words keep inside the drawing', () => {
  expect(apart([3, 2, 1], 14, 8, 194)).toEqual([36, 22, 8])
  expect(apart([194, 193], 14, 8, 194)).toEqual([194, 180])
})

test('ticks are left out where they have no room, the newest never', () => {
  const weeks = Array.from({ length: 12 }, (_, at) => `W${at + 1}`)
  expect(thinned(weeks, 900, 46)).toHaveLength(12)
  const few = thinned(weeks, 220, 46).map(({ tick }) => tick)
  expect(few).toEqual(['W3', 'W6', 'W9', 'W12'])
})
