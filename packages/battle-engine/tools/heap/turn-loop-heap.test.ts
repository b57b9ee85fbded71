import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

import { wideInput } from '../../src/index.ts'
import { watchingRules } from '../../src/turn/turn.ts'
import { readWrittenOut } from '../golden/file.ts'
import { measureTurnLoop } from './turn-loop-heap.ts'

test('the rounds of battles that reach everything put nothing on the heap', () => {
  // In a process of its own: code under test here is not the code that plays.
  const battles = readWrittenOut().length
  const command = fileURLToPath(new URL('../battle.ts', import.meta.url))
  const run = spawnSync(process.execPath, [command, 'heap', '--battles', String(battles)], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(run.stdout).toContain(`${battles} battles`)
  expect(run.stdout).toContain('put 0 bytes on the heap (0.000 a turn)')
  expect(run.status).toBe(0)
}, 180_000)

test('an allocation in a turn is found, however small, and named', () => {
  const kept: unknown[] = [undefined]
  const found = watchingRules(
    function plantedAllocation(hero, rule) {
      kept[0] = { hero, rule }
    },
    () => measureTurnLoop([wideInput(1), wideInput(2)], 3),
  )
  expect(found.passes).toBe(3)
  expect(found.bytesPerTurn).toBeGreaterThan(0)
  expect(found.least.sites.map((site) => site.function)).toContain('plantedAllocation')
  expect(kept[0]).toBeDefined()
})
