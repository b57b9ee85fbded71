import { expect, test } from 'vitest'
import { signInSearch } from './sign-in-search.ts'

test('comes back to a page of the league', () => {
  expect(signInSearch({ back: '/roster?cols=contract' })).toEqual({ back: '/roster?cols=contract' })
})

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'roster',
  '/sign-in',
  '/register?back=%2F',
  7,
])('does not follow %s', (back) => expect(signInSearch({ back })).toEqual({}))
