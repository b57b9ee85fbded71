import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { loadBundleCode } from './load-code.ts'
import { alsoPublishedIn, newestPublished, readPublished, sha256Of } from './published.ts'

/**
 * For tests that need two engines: publishes the newest one under another name in a folder of their own, where everything of this
 * process finds it. Another version names its inputs otherwise, so its battles have other digests. `edit` makes another engine of it.
 */
export async function publishCopy(
  version: string,
  edit: (code: string) => string = (code) => code,
): Promise<Disposable> {
  const newest = newestPublished()
  const { bytes } = await readPublished(newest.version)
  const code = edit(bytes.toString('utf8').replaceAll(newest.version, version))
  const contentHash = loadBundleCode(code).CONTENT_HASH
  const path = mkdtempSync(join(tmpdir(), 'mythic-engines-'))
  writeFileSync(join(path, `${version}.js`), code)
  const engine = { ...newest, version, contentHash, sha256: sha256Of(code), bytes: Buffer.byteLength(code) }
  writeFileSync(join(path, `${version}.json`), JSON.stringify(engine))
  const published = alsoPublishedIn(pathToFileURL(`${path}/`))
  return {
    [Symbol.dispose]() {
      published[Symbol.dispose]()
      rmSync(path, { recursive: true })
    },
  }
}
