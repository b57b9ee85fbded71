import { expect, it } from 'vitest'

import { drawToken, hashToken, readToken, SESSION_COOKIE, sessionCookie } from './session-token.ts'

it('reads its own cookie among others, and nothing that only looks like it', () => {
  const token = drawToken()
  const [pair = ''] = sessionCookie(token).split(';')
  expect(readToken(pair)).toBe(token)
  expect(readToken(`theme=dark; ${pair}; other=1`)).toBe(token)
  expect(readToken(`x${pair}`)).toBeNull()
  expect(readToken(`${SESSION_COOKIE}=short`)).toBeNull()
  expect(readToken(`${SESSION_COOKIE}=${'x'.repeat(44)}`)).toBeNull()
  expect(readToken(undefined)).toBeNull()
})

it('draws tokens that nobody can guess and stores none of them', () => {
  const tokens = Array.from({ length: 100 }, drawToken)
  expect(new Set(tokens).size).toBe(100)
  for (const token of tokens) expect(hashToken(token)).not.toContain(token)
})
