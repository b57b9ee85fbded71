import { expect, test } from 'vitest'
import { problemOf, readProblem } from './problem.ts'

const headers = (entries: Record<string, string> = {}) => new Headers(entries)

test('keeps code, request and facts of a problem document', () => {
  const body = {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    code: 'STALE_VERSION',
    detail: 'Somebody changed this meanwhile.',
    mend: 'Look at the newer version.',
    instance: '/x',
    requestId: 'r-7',
    details: { version: 4 },
  }
  expect(readProblem(body, { status: 409, headers: headers() }).parts).toEqual({
    code: 'STALE_VERSION',
    status: 409,
    detail: 'Somebody changed this meanwhile.',
    mend: 'Look at the newer version.',
    requestId: 'r-7',
    retryAfterS: undefined,
    details: { version: 4 },
  })
})

test('makes a problem of an answer that is none', () => {
  const problem = readProblem('<html>', {
    status: 502,
    headers: headers({ 'retry-after': '3', 'x-request-id': 'r-8' }),
  })
  expect(problem.parts).toMatchObject({ code: 'HTTP_502', requestId: 'r-8', retryAfterS: 3 })
})

test('calls a failed fetch offline', () => {
  expect(problemOf(new TypeError('Failed to fetch')).code).toBe('OFFLINE')
})
