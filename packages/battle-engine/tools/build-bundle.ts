import { fileURLToPath } from 'node:url'
import { rolldown, type RolldownBuild } from 'rolldown'

import { compileRounds } from './compile/compile-rounds.ts'

const ENTRY = fileURLToPath(new URL('../src/bundle.ts', import.meta.url))
const VERSION_FILE = fileURLToPath(new URL('../src/version.ts', import.meta.url))
const COMPILED_FILE = fileURLToPath(new URL('../src/battle/compiled.ts', import.meta.url))
const DECLARED = /export const ENGINE_VERSION(: string)? = '[^']*'/g

/** What stands for the compiled rounds until they are there. */
const EMPTY_ROUNDS = "const COMPILED_ROUNDS: string = ''"
const ROUNDS_TO_COME = 'rounds-to-come'

/**
 * The whole engine as one minified ES module that imports nothing, calling itself `version`, its rounds compiled to WebAssembly
 * beside their source (docs/adr/0038). The same source gives the same bytes on every machine (for one rolldown and one binaryen, which the lock
 * file pins). Throws when the version cannot be written in, or when the rounds cannot be compiled.
 */
export async function buildBundle(version: string): Promise<string> {
  await using build = await openBuild(version)
  const { bytes } = await compileRounds(await codeOf(build, false))
  const code = replaceOnce(await codeOf(build, true), ROUNDS_TO_COME, Buffer.from(bytes).toString('base64'))
  return `/* Mythic League battle engine ${version}, MIT */\n${code}`
}

/** The same module not minified and its rounds not yet compiled: what `compileRounds` reads. */
export async function plainBundle(version: string): Promise<string> {
  await using build = await openBuild(version)
  return await codeOf(build, false)
}

async function openBuild(version: string): Promise<RolldownBuild> {
  return await rolldown({
    input: ENTRY,
    platform: 'neutral',
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'engine-version',
        transform(code, id) {
          if (id === COMPILED_FILE)
            return { code: replaceOnce(code, EMPTY_ROUNDS, `const COMPILED_ROUNDS: string = '${ROUNDS_TO_COME}'`) }
          if (id !== VERSION_FILE) return null
          if ([...code.matchAll(DECLARED)].length !== 1) throw new Error('version.ts declares no ENGINE_VERSION')
          return { code: code.replace(DECLARED, `export const ENGINE_VERSION = '${version}'`) }
        },
      },
    ],
    onLog(level, log) {
      if (level === 'warn') throw new Error(`the bundle is not clean: ${log.message}`)
    },
  })
}

/** The one chunk; both forms of a build lay out the same modules in the same order, and so the same memory. */
async function codeOf(build: RolldownBuild, minify: boolean): Promise<string> {
  const { output } = await build.generate({
    format: 'esm',
    minify,
    sourcemap: false,
    codeSplitting: false,
    comments: false,
  })
  const [chunk, ...others] = output
  if (others.length > 0 || chunk.imports.length > 0 || chunk.dynamicImports.length > 0)
    throw new Error('the bundle does not stand alone')
  return chunk.code
}

function replaceOnce(text: string, what: string, by: string): string {
  const parts = text.split(what)
  if (parts.length !== 2) throw new Error(`"${what}" stands ${parts.length - 1} times in the engine, not once`)
  return parts.join(by)
}

/** WebAssembly in base64, as minified text quotes it. */
const ROUNDS_IN_TEXT = /(["'`])AGFzb[\w+/=]*\1/

/** A bundle whose rounds are played by its JavaScript alone: for one whose text was changed, which compiled rounds would not know. */
export function withoutRounds(bundle: string): string {
  const code = bundle.replace(ROUNDS_IN_TEXT, "''")
  if (code === bundle) throw new Error('the bundle holds no compiled rounds')
  return code
}
