import { refusals } from '@mythic/domain'
import { expect, test } from 'vitest'

import { apiProblems } from '../http/problem-codes.ts'
import { problemPage, problemType } from './problem-page.ts'

test('every stable code stands on the page that its `type` leads to', () => {
  const page = problemPage()
  for (const code of [...Object.keys(refusals), ...Object.keys(apiProblems)]) {
    expect(problemType(code)).toBe(`/api/problems#${code}`)
    expect(page).toContain(`<tr id="${code}">`)
  }
  expect(page).toContain('<code>details.fields</code>')
  expect(page).not.toMatch(/undefined|style=|<script|`/)
})
