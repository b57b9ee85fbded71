import { existsSync } from 'node:fs'

import { findChromium } from './chromium-host.ts'
import { FETCHED_PROGRAMS, SPIDERMONKEY_LIBRARIES } from './fetch-programs.ts'
import { missing, type Found } from './host.ts'
import { programHost, programsNamed, versionOf } from './program-host.ts'
import { quickJs } from './quickjs-host.ts'

const FETCH = 'install it, or run pnpm battle engines --fetch'
/** V8 of both lines that the game meets; a Node of another line is played on too. */
const NODE_LINES = [20, 26]

/** Every JavaScript engine of this machine, and those that are missing. */
export function findHosts(): Found[] {
  return [...findNodes(), findChromium(), findBun(), findSpiderMonkey(), { kind: 'found', host: quickJs }]
}

function findNodes(): Found[] {
  const byVersion = new Map<string, string>([[process.version, process.execPath]])
  for (const program of programsNamed(['node', 'node20', 'nodejs'])) {
    const version = versionOf(program)
    if (version !== undefined && /^v\d+\./.test(version) && !byVersion.has(version)) byVersion.set(version, program)
  }
  const lines = new Set([...byVersion.keys()].map((version) => Number(/\d+/.exec(version)?.[0])))
  return [
    ...[...byVersion].map(([version, program]): Found => ({
      kind: 'found',
      host: programHost(`Node ${/\d+/.exec(version)?.[0]}`, version, program, [], 'console.log'),
    })),
    ...NODE_LINES.filter((line) => !lines.has(line)).map((line) =>
      missing(`Node ${line}`, `no node ${line} on the PATH: install it`),
    ),
  ]
}

function findBun(): Found {
  for (const program of programsNamed(['bun'], FETCHED_PROGRAMS)) {
    const version = versionOf(program)
    if (version !== undefined)
      return { kind: 'found', host: programHost('Bun (JavaScriptCore)', version, program, ['run'], 'console.log') }
  }
  return missing('Bun (JavaScriptCore)', `no bun: ${FETCH}`)
}

function findSpiderMonkey(): Found {
  const names = ['js140', 'js128', 'js115', 'js102', 'js91', 'js78']
  for (const program of programsNamed(names, FETCHED_PROGRAMS)) {
    // A fetched shell does not find its library by itself.
    const isFetched = FETCHED_PROGRAMS.some((folder) => program.startsWith(folder))
    const libraries =
      isFetched && existsSync(SPIDERMONKEY_LIBRARIES) ? [`LD_LIBRARY_PATH=${SPIDERMONKEY_LIBRARIES}`] : []
    const args = [...libraries, program, '--module']
    const version = versionOf(program) ?? /\d+$/.exec(program)?.[0] ?? '?'
    return { kind: 'found', host: programHost('SpiderMonkey', version, 'env', args, 'print') }
  }
  return missing('SpiderMonkey', `no shell (${names[0]} … ${names.at(-1)}; Debian: libmozjs-102-dev): ${FETCH}`)
}
