import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { EngineBundle } from '../src/engine-bundle.ts'

/**
 * An ES module from its text, as Node itself loads it: a test runner rewrites what it imports, and the compiler of rounds knows
 * functions by their text. Each call makes a module of its own.
 */
export function loadCode(code: string): Record<string, unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'mythic-code-'))
  try {
    const file = join(folder, 'module.mjs')
    writeFileSync(file, code)
    return createRequire(import.meta.url)(file) as Record<string, unknown>
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** An engine from the text of its bundle. */
export function loadBundleCode(code: string): EngineBundle {
  return loadCode(code) as unknown as EngineBundle
}
