import { expect, test } from 'vitest'

import { judgeReport, type VitestReport } from './judge-report.ts'

const whole = { exitCode: 0, wholeRun: true, root: '/p/' }

function aReport(...statuses: string[]): VitestReport {
  const assertionResults = statuses.map((status, index) => ({ fullName: `test ${index}`, status }))
  return {
    testResults: [
      { name: '/p/a.test.ts', status: statuses.includes('failed') ? 'failed' : 'passed', assertionResults },
    ],
  }
}

test('counts what passed', () => {
  expect(judgeReport(aReport('passed', 'passed'), whole)).toEqual({
    passed: 2,
    failed: 0,
    notes: [],
    exitCode: 0,
  })
})

test('fails when one test failed, and names it', () => {
  const verdict = judgeReport(aReport('passed', 'failed'), { ...whole, exitCode: 1 })
  expect(verdict).toEqual({ passed: 1, failed: 1, notes: ['failed: a.test.ts > test 1'], exitCode: 1 })
})

test('fails when a test was left out of a whole run, but not of a chosen part', () => {
  expect(judgeReport(aReport('passed', 'pending'), whole)).toMatchObject({
    failed: 1,
    exitCode: 1,
    notes: ['left out: a.test.ts > test 1'],
  })
  expect(judgeReport(aReport('passed', 'skipped'), { ...whole, wholeRun: false })).toMatchObject({
    failed: 0,
    exitCode: 0,
  })
})

test('counts a file that could not be loaded as a failure', () => {
  const report: VitestReport = {
    testResults: [{ name: '/p/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }],
  }
  report.testResults.push(...aReport('passed').testResults)
  expect(judgeReport(report, { ...whole, exitCode: 1 })).toMatchObject({
    passed: 1,
    failed: 1,
    notes: ['failed: b.test.ts could not run: no such module'],
  })
})

test('fails when nothing ran, when there is no report, and when Vitest itself was unhappy', () => {
  expect(judgeReport({ testResults: [] }, whole)).toMatchObject({
    exitCode: 1,
    notes: ['No test ran at all.'],
  })
  expect(judgeReport(null, { ...whole, exitCode: 1 })).toMatchObject({ passed: 0, failed: 1, exitCode: 1 })
  expect(judgeReport(aReport('passed'), { ...whole, exitCode: 1 })).toMatchObject({
    passed: 1,
    failed: 1,
    exitCode: 1,
  })
})
