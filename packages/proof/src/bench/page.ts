import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import type { Bench, BenchResult } from './bench.ts'

const TOOL = fileURLToPath(new URL('../../../../frontend/tools/bench-page.ts', import.meta.url))
const PATIENCE_MS = 15 * 60_000

/** A program of the frontend's own: what it says to the browser is written for a browser. */
export const pageBench: Bench = {
  usage: 'battles a second of the page’s worker in Chromium beside Node, and the longest tasks of the page meanwhile',
  async run({ seed, say }) {
    say('  a league of its own, its pages in Chromium: verify, luck, what if, trial battles, a live battle …')
    const { stdout } = await promisify(execFile)(process.execPath, [TOOL, String(seed)], { timeout: PATIENCE_MS })
    const result: BenchResult = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
    return result
  },
}
