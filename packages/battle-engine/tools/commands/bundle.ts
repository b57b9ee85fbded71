import { writeFileSync } from 'node:fs'

import { ENGINE_VERSION } from '../../src/index.ts'
import { buildBundle } from '../build-bundle.ts'
import { UsageError, type Answer, type Call } from '../cli/options.ts'

export const bundleUsage = `bundle --out FILE.mjs

  The engine source as it stands in one file, to compare with what it becomes: diff --engine, bisect --good, shrink --differs-from.
  Nothing is published by it (that is pnpm engine publish).`

export async function bundle({ options: { out } }: Call): Promise<Answer> {
  if (out === undefined || !/\.m?js$/.test(out)) throw new UsageError('bundle wants --out FILE.mjs')
  const code = await buildBundle(ENGINE_VERSION)
  writeFileSync(out, code)
  return {
    ok: true,
    text: `${out}: engine ${ENGINE_VERSION}, ${code.length} bytes`,
    json: { out, engine: ENGINE_VERSION, bytes: code.length },
  }
}
