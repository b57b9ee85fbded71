import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { alsoPublishedIn, newestPublished, readPublished, sha256Of } from './published.ts'

/**
 * For tests that need two engines: publishes the newest one under another name in a folder of their own, where everything of this
 * process finds it. Another version names its inputs otherwise, so its battles have other digests.
 */
export async function publishCopy(version: string): Promise<Disposable> {
  const newest = newestPublished()
  const { bytes } = await readPublished(newest.version)
  const code = bytes.toString('utf8').replaceAll(newest.version, version)
  const path = mkdtempSync(join(tmpdir(), 'mythic-engines-'))
  writeFileSync(join(path, `${version}.js`), code)
  const engine = { ...newest, version, sha256: sha256Of(code), bytes: Buffer.byteLength(code) }
  writeFileSync(join(path, `${version}.json`), JSON.stringify(engine))
  alsoPublishedIn(pathToFileURL(`${path}/`))
  return { [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}
