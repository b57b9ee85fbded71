import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const FRONTEND = fileURLToPath(new URL('..', import.meta.url))

/** Set-up of a run of these tests: the pages as they are now, built once for all files. */
export default async function setup(): Promise<() => Promise<void>> {
  const pages = await buildPages()
  process.env['TEST_PAGES_DIR'] = pages.folder
  return async () => await pages[Symbol.asyncDispose]()
}

/** What the set-up has built; null outside of a test run. */
export function givenPages(): string | null {
  return process.env['TEST_PAGES_DIR'] ?? null
}

/** Builds the pages into a folder of their own, which is removed with them. */
export async function buildPages(): Promise<AsyncDisposable & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'mythic-pages-'))
  const vite = join(FRONTEND, 'node_modules/vite/bin/vite.js')
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true })
  try {
    await promisify(execFile)(
      process.execPath,
      [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
      { cwd: FRONTEND },
    )
  } catch (error) {
    await remove()
    throw error
  }
  return { folder, [Symbol.asyncDispose]: remove }
}
