import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { errors } from '../messages/en/errors.ts'
import { ProblemError } from './problem.ts'
import { absentThing, refusedFields, sayProblem } from './say-problem.ts'

const document = JSON.parse(readFileSync(new URL('../../../packages/api/openapi.json', import.meta.url), 'utf8')) as {
  'x-problem-codes': Record<string, unknown>
}
const wrong = (...paths: string[]) =>
  new ProblemError({
    code: 'INPUT_UNLAWFUL',
    status: 400,
    detail: 'What was sent does not have the shape this route asks for.',
    mend: 'Correct the fields named in `details.fields`.',
    details: { fields: paths.map((path) => ({ path, message: 'must match pattern' })) },
  })

describe('what a player reads', () => {
  test('every code of the API has words', () => {
    expect(Object.keys(document['x-problem-codes']).filter((code) => errors[code] === undefined)).toEqual([])
  })

  test('no words speak of the API', () => {
    for (const [code, words] of Object.entries(errors))
      expect(words.join(' '), code).not.toMatch(
        /`|GET |POST |Retry-After|details\.|route|JSON|cursor|idempotency|UUID/i,
      )
  })

  test('an unknown code is said in plain words', () => {
    const { what, todo } = sayProblem(new ProblemError({ code: 'NEW_RULE', status: 409, mend: 'POST to `/x`.' }))
    expect([what, todo]).toEqual(['The league did not accept this.', ''])
  })

  test('an address that names a hero wrongly names no hero', () => {
    expect(absentThing(wrong('/path/heroId'))).toBe('HERO_NOT_FOUND')
    expect(sayProblem(wrong('/path/guildId')).what).toBe('There is no such guild in this world.')
    expect(absentThing(wrong('/body/name'))).toBeNull()
    expect(absentThing(new ProblemError({ code: 'ORDERS_LOCKED', status: 409 }))).toBeNull()
  })
})

describe('fields of a form', () => {
  const words = { name: 'a name', email: 'an address' }

  test('are marked by the place that the refusal names', () => {
    expect(refusedFields(wrong('/body/email'), words)).toEqual({ email: 'an address' })
    expect(refusedFields(wrong('/body/emails'), words)).toEqual({})
    expect(refusedFields(null, words)).toEqual({})
  })

  test('are marked by a code that is about one of them', () => {
    const taken = new ProblemError({ code: 'GUILD_NAME_TAKEN', status: 409 })
    expect(refusedFields(taken, words)).toEqual({
      name: 'A guild of this world already bears that name. Choose another.',
    })
  })
})
