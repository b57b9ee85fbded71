import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const ENTRY = fileURLToPath(new URL('../src/bundle.ts', import.meta.url))
const VERSION_FILE = fileURLToPath(new URL('../src/version.ts', import.meta.url))
const DECLARED = /export const ENGINE_VERSION(: string)? = '[^']*'/g

/**
 * The whole engine as one minified ES module that imports nothing, calling itself `version`. The same source gives the same
 * bytes on every machine (for one rolldown, which the lock file pins). Throws when the version cannot be written in.
 */
export async function buildBundle(version: string): Promise<string> {
  await using build = await rolldown({
    input: ENTRY,
    platform: 'neutral',
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'engine-version',
        transform(code, id) {
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
  const { output } = await build.generate({
    format: 'esm',
    minify: true,
    sourcemap: false,
    codeSplitting: false,
    comments: false,
  })
  const [chunk, ...others] = output
  if (others.length > 0 || chunk.imports.length > 0 || chunk.dynamicImports.length > 0)
    throw new Error('the bundle does not stand alone')
  return `/* Mythic League battle engine ${version}, MIT */\n${chunk.code}`
}
