/** As much of Vitest's JSON report as we read. */
export interface VitestReport {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

export interface Verdict {
  passed: number
  failed: number
  notes: string[]
  exitCode: number
}

/**
 * Counts what ran. A file that could not even be loaded counts as one failure, no test at all is a failure, and so is a
 * test that a whole run has left out: nothing is skipped in silence.
 */
export function judgeReport(
  report: VitestReport | null,
  run: { exitCode: number; wholeRun: boolean; root: string },
): Verdict {
  if (report === null) return { passed: 0, failed: 1, notes: ['Vitest broke off without a report.'], exitCode: 1 }
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((result) => ({ ...result, file: file.name.replace(run.root, '') })),
  )
  const passed = tests.filter((result) => result.status === 'passed').length
  const failedTests = tests.filter((result) => result.status === 'failed')
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  )
  const leftOut = tests.filter((result) => result.status !== 'passed' && result.status !== 'failed')
  const leftOutCounts = run.wholeRun ? leftOut.length : 0

  const notes = [
    ...failedTests.map((result) => `failed: ${result.file} > ${result.fullName}`),
    ...brokenFiles.map((file) =>
      `failed: ${file.name.replace(run.root, '')} could not run: ${file.message ?? ''}`.trim(),
    ),
    ...leftOut.slice(0, leftOutCounts).map((result) => `left out: ${result.file} > ${result.fullName}`),
  ]
  if (tests.length === 0) notes.push('No test ran at all.')
  let failed = failedTests.length + brokenFiles.length + leftOutCounts
  if (failed === 0 && passed > 0 && run.exitCode !== 0) {
    notes.push(`Every test passed, but Vitest ended with code ${run.exitCode}: see the errors above.`)
    failed = 1
  }
  return { passed, failed, notes, exitCode: failed > 0 || passed === 0 ? 1 : 0 }
}
