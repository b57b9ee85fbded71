import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureChromium, ensureRedis, ServiceError } from '@mythic/local-services'

import { readEnv, ROOT } from './config.ts'
import { judgeReport, type VitestReport } from './judge-report.ts'

/** `pnpm test [vitest filters]`: brings missing parts, runs every project, ends with one line of totals. */
if (import.meta.main) process.exitCode = await test(process.argv.slice(2).filter((arg) => arg !== '--'))

async function test(args: string[]): Promise<number> {
  let chromium: string
  try {
    ensureRedis((line) => console.log(line))
    chromium = ensureChromium((line) => console.log(line))
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    console.log(`${error.message}\n\n0 passed, 1 failed`)
    return 1
  }
  const folder = mkdtempSync(join(tmpdir(), 'mythic-report-'))
  try {
    const reportPath = join(folder, 'report.json')
    const code = await runVitest(args, reportPath, chromium)
    const report = existsSync(reportPath) ? (JSON.parse(readFileSync(reportPath, 'utf8')) as VitestReport) : null
    const verdict = judgeReport(report, { exitCode: code, wholeRun: args.length === 0, root: ROOT })
    for (const line of verdict.notes) console.log(line)
    console.log(`\n${verdict.passed} passed, ${verdict.failed} failed`)
    return verdict.exitCode
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runVitest(args: string[], reportPath: string, chromium: string): Promise<number> {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], {
    cwd: ROOT,
    env: { ...readEnv(), CHROMIUM_PATH: chromium },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}
