import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'

import { Name, closed, Int4, Text } from '../schemas/scalars.ts'
import { ApiProblem } from './api-problem.ts'
import type { BadField } from './api-problem.ts'
import { checkBody, checkText } from './validate.ts'
import type { Check } from './validate.ts'

function wrongFields(check: Check, value: unknown): string[] {
  try {
    check(value)
    return []
  } catch (error) {
    if (error instanceof ApiProblem && 'fields' in error.details)
      return (error.details.fields as readonly BadField[]).map(({ path }) => path)
    throw error
  }
}

describe('a body', () => {
  const check = checkBody(closed({ name: Name(2, 8), note: Type.Optional(Text(0, 4)), count: Int4(0, 9) }))

  it('is taken as it is, in NFC', () => {
    expect(check({ name: 'Ade\u0301', count: 3 })).toEqual({ name: 'Adé', count: 3 })
  })

  it.each([
    ['text for a number', { name: 'Ada', count: '3' }, '/body/count'],
    ['null for a number', { name: 'Ada', count: null }, '/body/count'],
    ['a list for a number', { name: 'Ada', count: [3] }, '/body/count'],
    ['a fraction', { name: 'Ada', count: 0.5 }, '/body/count'],
    ['U+0000', { name: 'Ad\u0000a', count: 3 }, '/body/name'],
    ['a line break', { name: 'Ad\na', count: 3 }, '/body/name'],
    ['a name that begins with a blank', { name: ' Ada', count: 3 }, '/body/name'],
    ['a name of nothing to see', { name: '\u200b\u200b', count: 3 }, '/body/name'],
    ['text that turns the reading direction', { name: 'A\u202eda', count: 3 }, '/body/name'],
    ['a property nobody asked for', { name: 'Ada', count: 3, admin: true }, '/body/admin'],
    ['too long a text, counted in code points', { name: 'Ada', count: 3, note: '😀😀😀😀😀' }, '/body/note'],
    ['half a surrogate pair', { name: 'Ad\ud800', count: 3 }, '/body'],
  ])('refuses %s', (_, body, path) => {
    expect(wrongFields(check, body)).toContain(path)
  })

  it('names every wrong field, each once', () => {
    expect(
      wrongFields(check, { name: 1, count: 'x', more: 1 })
        .filter((path) => path !== '/body')
        .sort(),
    ).toEqual(['/body/count', '/body/more', '/body/name'])
  })

  it('is walked without falling into its depth', () => {
    let deep: unknown = 'x'
    for (let n = 0; n < 50_000; n++) deep = [deep]
    expect(wrongFields(check, deep)).toEqual(['/body'])
  })
})

describe('a query', () => {
  const check = checkText(
    '/query',
    closed({ limit: Type.Optional(Int4(1, 100)), all: Type.Optional(Type.Boolean()), q: Type.Optional(Type.String()) }),
  )

  it('is read from text where a number is declared', () => {
    expect(check({ limit: '30', all: 'true', q: '30' })).toEqual({ limit: 30, all: true, q: '30' })
  })

  it.each(['', ' 5', '05', '+5', '5.0', '1e1', '0x5', '٥', '5,6', 'NaN', '99999999999999999999', '-0', '101', '0'])(
    'takes %j for no number from 1 to 100',
    (limit) => {
      expect(wrongFields(check, { limit })).toContain('/query/limit')
    },
  )

  it('refuses a parameter said twice and one it does not know', () => {
    expect(wrongFields(check, { limit: ['1', '2'] })).toContain('/query/limit')
    expect(wrongFields(check, { offset: '1' })).toContain('/query/offset')
  })
})
