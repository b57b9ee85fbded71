import { spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { RUNNER, type Corpus, type CorpusFight } from './corpus.ts'
import type { Host } from './host.ts'
import { readEnv } from './read-env.ts'

const MARK = 'corpus-fight:'
const MOST_MS = 600_000

/** A program that runs an ES module from a file: node, bun, SpiderMonkey's shell. `prints` is its way to write a line. */
export function programHost(
  name: string,
  version: string,
  program: string,
  args: readonly string[],
  prints: string,
): Host {
  return { name, version, fight: async (corpus) => fight(corpus, program, args, prints) }
}

function fight({ bundle, battles }: Corpus, program: string, args: readonly string[], prints: string): CorpusFight {
  const folder = mkdtempSync(join(tmpdir(), 'mythic-engines-'))
  try {
    writeFileSync(join(folder, 'engine.mjs'), bundle)
    // JSON is a JavaScript value: no program needs to read a file for it.
    writeFileSync(join(folder, 'battles.mjs'), `export default ${JSON.stringify(battles)};\n`)
    writeFileSync(
      join(folder, 'run.mjs'),
      `import * as engine from './engine.mjs';\nimport battles from './battles.mjs';\n${RUNNER}\n${prints}('${MARK}' + JSON.stringify(fightCorpus(engine, battles)));\n`,
    )
    const run = spawnSync(program, [...args, join(folder, 'run.mjs')], {
      encoding: 'utf8',
      timeout: MOST_MS,
      cwd: folder,
      maxBuffer: 1 << 26,
    })
    const line = run.stdout?.split('\n').find((text) => text.startsWith(MARK))
    if (line !== undefined) return JSON.parse(line.slice(MARK.length)) as CorpusFight
    const why = run.error?.message ?? (run.stderr.trim().slice(-500) || `exit code ${run.status}`)
    throw new Error(`${program} did not play the corpus: ${why}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every program of a name on the PATH and in the usual places, links resolved, none twice. */
export function programsNamed(names: readonly string[], more: readonly string[] = []): string[] {
  const folders = [...readEnv().path.split(delimiter), '/usr/local/bin', '/usr/bin', ...more]
  const found = new Set<string>()
  for (const folder of folders)
    for (const name of names) {
      try {
        found.add(realpathSync(join(folder, name)))
      } catch {
        // Not there: the next place is asked.
      }
    }
  return [...found]
}

/** What a program answers to --version; undefined when it cannot be run. */
export function versionOf(program: string): string | undefined {
  const run = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return run.status === 0 ? run.stdout.trim().split('\n')[0] : undefined
}
