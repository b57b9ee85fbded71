import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { BattleFailed } from './fight-pool.ts'

/**
 * Stores the input of a battle that failed, and why. The file is what `pnpm battle` plays, traces and shrinks. One file for
 * one battle, however often it is tried. Gives the path.
 */
export async function storeRepro(folder: string, { input, message }: BattleFailed): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(
    folder,
    `battle-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 16)}.json`,
  )
  // Its seed is secret until the reveal: only the league's own user may read it.
  await writeFile(`${file}.new`, `${JSON.stringify({ reason: message, input }, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  return file
}
