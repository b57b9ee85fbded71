import { expect, test } from 'vitest'
import { momentSearch } from './moment-search.ts'

test('a line leads to its round, and to its one hero', () => {
  expect(momentSearch({ kind: 'comeback', round: 24, heroIds: [] })).toEqual({ round: 24 })
  expect(momentSearch({ kind: 'comeback', round: 0, heroIds: ['a'] })).toEqual({ hero: 'a' })
  expect(momentSearch({ kind: 'match-played', round: null, heroIds: ['a', 'b'] })).toEqual({})
})

test('falls dealt and suffered lead to the last of them', () => {
  expect(momentSearch({ kind: 'six-falls', round: null, heroIds: ['a'] })).toEqual({ hero: 'a', deed: 'felled' })
  expect(momentSearch({ kind: 'many-falls', round: null, heroIds: ['a'] })).toEqual({ hero: 'a', deed: 'felled' })
  expect(momentSearch({ kind: 'wounded', round: null, heroIds: ['a'] })).toEqual({ hero: 'a', deed: 'fallen' })
  expect(momentSearch({ kind: 'wounded', round: null, heroIds: ['a', 'b'] })).toEqual({})
})
