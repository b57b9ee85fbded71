import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where fetched engines stay: below node_modules, so that a fresh install clears them. */
export const FETCHED = fileURLToPath(new URL('../../node_modules/.mythic-engines/', import.meta.url))

/** Pinned: a newer one is a change like any other. */
const BUN = '1.4.5'
const PLATFORM = `${process.platform}-${process.arch}`

/** Places of fetched programs, to be looked through after the PATH. */
export const FETCHED_PROGRAMS = [join(FETCHED, 'bun/package/bin'), join(FETCHED, 'spidermonkey/usr/bin')]
export const SPIDERMONKEY_LIBRARIES = join(FETCHED, 'spidermonkey/usr/lib/x86_64-linux-gnu')

/** Gets Bun from the npm registry and SpiderMonkey's shell from Debian, without installing anything. Gives a line each. */
export function fetchPrograms(): string[] {
  mkdirSync(FETCHED, { recursive: true })
  return [fetchBun(), fetchSpiderMonkey()]
}

function fetchBun(): string {
  const folder = join(FETCHED, 'bun')
  if (existsSync(join(folder, 'package/bin/bun'))) return `Bun ${BUN} is here`
  const name = `@oven/bun-${PLATFORM}@${BUN}`
  mkdirSync(folder, { recursive: true })
  // npm checks the archive against the registry's integrity hash; no script of it is run.
  const failed =
    failureOf('npm', ['pack', name, '--silent', '--pack-destination', folder], folder) ??
    unpackIn(folder, '.tgz', ['tar', '-xzf'])
  return failed === undefined ? `Bun ${BUN} fetched` : `Bun: ${failed}`
}

function fetchSpiderMonkey(): string {
  const folder = join(FETCHED, 'spidermonkey')
  if (existsSync(join(folder, 'usr/bin/js102'))) return 'SpiderMonkey 102 is here'
  mkdirSync(folder, { recursive: true })
  const failed =
    failureOf('apt-get', ['download', 'libmozjs-102-0', 'libmozjs-102-dev'], folder) ??
    unpackIn(folder, '.deb', ['dpkg', '-x'])
  return failed === undefined ? 'SpiderMonkey 102 fetched' : `SpiderMonkey: ${failed}`
}

function unpackIn(folder: string, ending: string, [program, flag]: readonly [string, string]): string | undefined {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(ending))) {
    const args = program === 'dpkg' ? [flag, file, '.'] : [flag, file]
    const failed = failureOf(program, args, folder)
    if (failed !== undefined) return failed
    rmSync(join(folder, file))
  }
  return undefined
}

function failureOf(program: string, args: readonly string[], cwd: string): string | undefined {
  const run = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 300_000 })
  if (run.status === 0) return undefined
  return `${program} ${args[0]} failed: ${run.error?.message ?? run.stderr.trim().split('\n').at(-1) ?? run.status}`
}
