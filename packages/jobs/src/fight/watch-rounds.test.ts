import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'

import { newestPublished } from '@mythic/battle-engine/published'
import { aBattleInput, aBattleOfAllClasses } from '@mythic/testkit'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'

import type { PlaysBySource } from './fight-message.ts'
import { createFightPool } from './fight-pool.ts'
import type { RoundsWatch } from './fight-pool.ts'
import { watchRounds } from './watch-rounds.ts'

const trapped = new URL('../../test/fixtures/trapped-thread.ts', import.meta.url)

/** A watch with what it logged and counted. */
function aWatch(reproDir = mkdtempSync(join(tmpdir(), 'mythic-rounds-'))) {
  onTestFinished(() => rmSync(reproDir, { recursive: true, force: true }))
  const lines: Record<string, unknown>[] = []
  const counted: string[] = []
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const metrics = {
    battleFought: (engine: string, by: string) => void counted.push(`${engine} ${by}`),
    playsBySource: (engine: string, because: string) => void counted.push(`${engine} ${because}`),
  }
  const watch: RoundsWatch = watchRounds({ config: { reproDir, reproMost: 9 }, log, metrics })
  const logged = async (count: number): Promise<typeof lines> => {
    while (lines.length < count) await turn()
    return lines
  }
  return { watch, logged, counted, reproDir }
}
const bySource = (because: PlaysBySource['why']['because'], engine = '0.2.0'): PlaysBySource => ({
  kind: 'plays-by-source',
  engine,
  why: { because, message: 'so it is' },
  input: null,
})

test('a trap is told with its code, counted, and its input stored; the battle is fought to its end, and the next ones', async () => {
  const { watch, logged, counted, reproDir } = aWatch()
  await using pool = createFightPool({ threads: 1, thread: trapped, rounds: watch })
  const inputs = [1, 2].map((seed) => ({ ...aBattleOfAllClasses(seed), engine: '900.0.3' }))
  for (const input of inputs) expect((await pool.fight(input)).outcome.rounds).toBeGreaterThan(0)
  const [line, ...others] = await logged(1)
  expect(line).toMatchObject({
    level: 50,
    code: 'COMPILED_ROUNDS_TRAPPED',
    engine: '900.0.3',
    reason: expect.any(String),
  })
  expect(others).toEqual([])
  expect(counted).toEqual(['900.0.3 trapped', '900.0.3 source', '900.0.3 source'])
  const [file] = readdirSync(reproDir)
  expect(line?.['file']).toBe(join(reproDir, file ?? ''))
  expect(JSON.parse(readFileSync(join(reproDir, file ?? ''), 'utf8'))).toMatchObject({
    format: 'mythic-battle-repro/1',
    error: { kind: 'trap' },
    input: inputs[0],
  })
})

test('battles by compiled rounds are counted and nothing is told', async () => {
  const { watch, logged, counted } = aWatch()
  await using pool = createFightPool({ threads: 1, rounds: watch })
  await pool.fight(aBattleInput())
  expect(counted).toEqual([`${newestPublished().version} wasm`])
  expect(await logged(0)).toEqual([])
})

test('an engine from before rounds were compiled is told once as what it is, however many threads say so', async () => {
  const { watch, logged, counted } = aWatch()
  await using pool = createFightPool({ threads: 2, rounds: watch })
  const battles = [1, 2, 3, 4, 5, 6].map((seed) => ({ ...aBattleOfAllClasses(seed), engine: '0.2.0' }))
  await Promise.all(battles.map(async (input) => await pool.fight(input)))
  expect(await logged(1)).toEqual([
    expect.objectContaining({ level: 30, code: 'ROUNDS_NOT_COMPILED', engine: '0.2.0' }),
  ])
  expect(counted.filter((line) => line === '0.2.0 not-compiled')).toHaveLength(2)
  expect(counted.filter((line) => line === '0.2.0 source')).toHaveLength(6)
})

test('each reason has its level and its code, and is told once an engine', async () => {
  const { watch, logged } = aWatch()
  for (const because of ['refused', 'refused', 'no-webassembly', 'switched-off'] as const) {
    watch.playsBySource(bySource(because))
  }
  watch.playsBySource(bySource('refused', '0.3.0'))
  expect((await logged(4)).map(({ level, code, engine, reason }) => [level, code, engine, reason])).toEqual([
    [40, 'COMPILED_ROUNDS_REFUSED', '0.2.0', 'so it is'],
    [40, 'NO_WEBASSEMBLY', '0.2.0', 'so it is'],
    [40, 'COMPILED_ROUNDS_OFF', '0.2.0', 'so it is'],
    [40, 'COMPILED_ROUNDS_REFUSED', '0.3.0', 'so it is'],
  ])
})

test('a trap is told also where its input cannot be stored', async () => {
  const { watch, logged } = aWatch(join(import.meta.filename, 'below a file'))
  watch.playsBySource({ ...bySource('trapped'), input: aBattleInput() })
  expect(await logged(1)).toEqual([
    expect.objectContaining({ level: 50, code: 'COMPILED_ROUNDS_TRAPPED', reason: 'so it is', err: expect.anything() }),
  ])
})
