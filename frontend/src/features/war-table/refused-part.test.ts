import { expect, test } from 'vitest'
import { ProblemError } from '../../api/problem.ts'
import { refusedPart, sayWhere } from './refused-part.ts'

const refusal = (code: string, details: Record<string, unknown>) => new ProblemError({ code, status: 422, details })

test('a refusal names the part it is about, as far as it does', () => {
  expect(refusedPart(refusal('GAMBITS_UNLAWFUL', { heroId: 'h', set: 'b', number: 2 }))).toEqual({
    kind: 'gambit',
    heroId: 'h',
    set: 'b',
    number: 2,
  })
  expect(refusedPart(refusal('GAMBITS_UNLAWFUL', { heroId: 'h', set: 'c' }))).toMatchObject({ set: 'c', number: null })
  expect(refusedPart(refusal('ORDERS_UNLAWFUL', { number: 4 }))).toEqual({ kind: 'order', number: 4 })
  expect(refusedPart(refusal('HERO_NOT_YOURS', { heroId: 'h', as: 'captain' }))).toEqual({ kind: 'captain' })
  expect(refusedPart(refusal('HERO_NOT_YOURS', { heroId: 'h' }))).toBeNull()
  expect(refusedPart(refusal('ORDERS_UNLAWFUL', {}))).toBeNull()
  expect(refusedPart(refusal('STALE_VERSION', { version: 3 }))).toBeNull()
  expect(refusedPart(null)).toBeNull()
})

test('and says where it is', () => {
  const gambit = { kind: 'gambit', heroId: 'h', set: 'b', number: 2 } as const
  expect(sayWhere(gambit, () => 'Ada')).toBe('It is about Ada, set B, gambit 2.')
  expect(sayWhere({ ...gambit, number: null }, () => 'Ada')).toBe('It is about Ada, set B.')
  expect(sayWhere({ kind: 'order', number: 3 }, () => '')).toBe('It is about order 3.')
})
