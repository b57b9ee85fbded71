import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { BattleInput } from '@mythic/battle-engine'

import type { RoundDigest } from './fight-message.ts'

const NAME = /^battle-[0-9a-f]{16}\.json$/

/** A battle that failed (`job`), or one that its compiled rounds could not play to its end (`trap`). */
export interface ReproCause {
  readonly kind: 'job' | 'trap'
  readonly input: BattleInput
  readonly message: string
  readonly rounds: readonly RoundDigest[]
}

/**
 * Stores a battle that failed as a repro file (PROTOCOL.md of the engine, "Battle files"), which `pnpm battle` plays, traces and
 * shrinks: its input, engine and error, and the digests of the rounds before. One file for one battle, however often it is tried;
 * of more than `most` files the oldest go. Gives the path.
 */
export async function storeRepro(
  folder: string,
  { kind, input, message, rounds }: ReproCause,
  most: number,
): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // A battle may come to a trap and then fail by its source, too: two files, or the one would be written over the other.
  const named = `${kind === 'job' ? '' : kind}${JSON.stringify(input)}`
  const name = `battle-${createHash('sha256').update(named).digest('hex').slice(0, 16)}.json`
  const file = join(folder, name)
  const repro = {
    format: 'mythic-battle-repro/1',
    engine: input.engine,
    error: { kind, message },
    rounds,
    input,
  }
  // Its seed is secret until the reveal: only the league's own user may read it.
  await writeFile(`${file}.new`, `${JSON.stringify(repro, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
  await dropOldest(folder, most, name)
  return file
}

/** Another worker may drop the same files at the same time: what is gone already is as good. */
async function dropOldest(folder: string, most: number, kept: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => NAME.test(name) && name !== kept)
  if (names.length < most) return
  const aged = await Promise.all(names.map(async (name) => ({ name, at: await storedAt(join(folder, name)) })))
  aged.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1))
  for (const { name } of aged.slice(0, names.length + 1 - most)) await rm(join(folder, name), { force: true })
}

async function storedAt(file: string): Promise<number> {
  return await stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
