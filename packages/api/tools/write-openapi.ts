import { readFileSync, writeFileSync } from 'node:fs'

import { writeDocument } from '../src/openapi/write-document.ts'
import { devRoutes, routes } from '../src/registry.ts'

/** Writes `openapi.json`; with `--check` only compares, and ends with 1 when the committed one is stale. */
const file = new URL('../openapi.json', import.meta.url)
const text = `${JSON.stringify(writeDocument([...routes, ...devRoutes]), null, 2)}\n`
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  console.error(
    'packages/api/openapi.json is stale: run `node packages/api/tools/write-openapi.ts`, then `pnpm --filter @mythic/openapi-types generate`.',
  )
  process.exitCode = 1
}
