import { expect, test } from 'vitest'
import { problemOf, readProblem } from './problem.ts'

const headers = (entries: Record<string, string> = {}) => new Headers(entries)

test('keeps code, request and further facts of a problem document', () => {
  const body = {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    code: 'BID_TOO_LOW',
    detail: 'Raise more.',
    requestId: 'r-7',
    atLeast: 6000,
  }
  expect(readProblem(body, { status: 409, headers: headers() }).parts).toEqual({
    code: 'BID_TOO_LOW',
    status: 409,
    detail: 'Raise more.',
    requestId: 'r-7',
    retryAfterS: undefined,
    facts: { atLeast: 6000 },
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
