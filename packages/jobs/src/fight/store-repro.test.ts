import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { aBattleInput } from '@mythic/testkit'
import { expect, onTestFinished, test } from 'vitest'

import { BattleFailed } from './fight-pool.ts'
import { storeRepro } from './store-repro.ts'

const failure = (seed: number, reason = 'it broke'): BattleFailed => {
  const input = { ...aBattleInput(), seed: String(seed).padStart(32, '0') }
  return new BattleFailed(reason, input, [{ chain: 'a'.repeat(16), sections: { heroes: 'b'.repeat(8) }, draws: 31 }])
}
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mythic-repro-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a repro file says what was fought, on what, how far it came and why it ended', async () => {
  const file = await storeRepro(aFolder(), failure(1), 10)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    format: 'mythic-battle-repro/1',
    engine: failure(1).input.engine,
    error: { kind: 'job', message: 'it broke' },
    rounds: failure(1).rounds,
    input: failure(1).input,
  })
})

test('one battle has one file, and of too many the oldest go', async () => {
  const folder = aFolder()
  const files: string[] = []
  for (let seed = 1; seed <= 5; seed++) {
    const file = await storeRepro(folder, failure(seed), 3)
    utimesSync(file, seed, seed)
    files.push(basename(file))
  }
  expect(readdirSync(folder).toSorted()).toEqual(files.slice(2).toSorted())
  await storeRepro(folder, failure(3, 'again'), 3)
  expect(readdirSync(folder).toSorted()).toEqual(files.slice(2).toSorted())
})
