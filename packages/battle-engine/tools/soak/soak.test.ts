import { expect, test } from 'vitest'

import { ENGINE_VERSION, simulate, wideInput, type BattleReport } from '../../src/index.ts'
import { watchingDraws } from '../../src/chance/draw.ts'
import { CONSTANT_WORDS, EFFECTS_ON, OCCUPIED, S, SEED } from '../../src/state/layout.ts'
import { everyEvent } from '../../src/replay/every-event.ts'
import { playParanoid } from '../../src/replay/paranoid.ts'
import { rollsOf } from '../../src/replay/rolls.ts'
import { buildBundle } from '../build-bundle.ts'
import { loadBundleCode } from '../load-code.ts'
import { soakSeed, soakSeedParanoid } from './soak-seed.ts'

test('500 battles agree with themselves: two runs, compiled rounds, outcome, view and state after every event', async () => {
  const bundle = loadBundleCode(await buildBundle(ENGINE_VERSION))
  expect(bundle.roundsPlayedBy()).toBe('wasm')
  for (let seed = 1; seed <= 500; seed++)
    expect(soakSeed(seed, bundle), `repeat with: pnpm battle soak --seed ${seed} --seeds 1`).toEqual([])
}, 180_000)

test('compiled rounds that go another way are told with where they part', () => {
  const log = (report: BattleReport): BattleReport => ({ ...report, log: report.log.with(40, 0) })
  const digest = (report: BattleReport): BattleReport => ({ ...report, digests: report.digests.with(3, 0) })
  const said = (bend: typeof log, by: 'wasm' | 'source' = 'wasm') =>
    soakSeed(1, { roundsPlayedBy: () => by, simulate: (input) => bend(simulate(input)) })
  expect(said(log)).toEqual(['source and compiled rounds differ in the log'])
  expect(said(digest)).toEqual(['source and compiled rounds differ in digest word 3'])
  expect(said((report) => report, 'source')).toEqual(['the compiled rounds come to a trap, or there are none'])
})

test('500 battles go alike when all but the state is lost before every step', () => {
  for (let seed = 1; seed <= 500; seed++)
    expect(soakSeedParanoid(seed), `repeat with: pnpm battle soak --seed ${seed} --seeds 1 --paranoid`).toEqual([])
}, 300_000)

test.each([
  ['who stands where', (): number => (OCCUPIED[3] = 9), /^OCCUPIED\[3\] is 9, the state says 0 at event \d+$/],
  ['effects by cell', (): number => (EFFECTS_ON[5] = 2), /^EFFECTS_ON\[5\] is 2, the state says 0 at event \d+$/],
  [
    'a derived word',
    (): number => (S[CONSTANT_WORDS - 1]! += 1),
    /^seed\.stream-b\[\d+\] is -?\d+, the input says -?\d+/,
  ],
])('a cache that is not what the state says is named: %s', (_, spoil, words) => {
  const input = wideInput(3)
  const own = Number.parseInt(input.seed.slice(0, 8), 16) | 0
  let isSpoilt = false
  const run = watchingDraws(
    (_stream, _hero, _counter, _bound, value) => {
      // Draws of the strange battles between the steps go by.
      if (!isSpoilt && S[SEED] === own) {
        spoil()
        isSpoilt = true
      }
      return value
    },
    () => playParanoid(input),
  )
  expect(run.found[0]).toMatch(words)
})

test('every event is seen once, and rolls are told in the order made', () => {
  const input = wideInput(5)
  const { log, outcome } = simulate(input)
  let events = 0
  expect(everyEvent(input, () => void events++)).toBe(outcome.rounds)
  expect(events).toBe(log.length >> 1)
  const rolls = rollsOf(input)
  expect(rolls).toHaveLength(outcome.draws)
  expect(rolls.every(({ tick }, i) => i === 0 || tick >= rolls[i - 1]!.tick)).toBe(true)
})
