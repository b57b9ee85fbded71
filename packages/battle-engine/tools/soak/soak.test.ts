import { expect, test } from 'vitest'

import { simulate, wideInput } from '../../src/index.ts'
import { watchingDraws } from '../../src/chance/draw.ts'
import { CONSTANT_WORDS, EFFECTS_ON, OCCUPIED, S, SEED } from '../../src/state/layout.ts'
import { everyEvent } from '../../src/replay/every-event.ts'
import { playParanoid } from '../../src/replay/paranoid.ts'
import { rollsOf } from '../../src/replay/rolls.ts'
import { soakSeed } from './soak-seed.ts'

test('500 battles agree with themselves: two runs, outcome, view and state after every event', () => {
  for (let seed = 1; seed <= 500; seed++)
    expect(soakSeed(seed, false), `repeat with: pnpm battle soak --seed ${seed} --seeds 1`).toEqual([])
}, 120_000)

test('500 battles go alike when all but the state is lost before every step', () => {
  for (let seed = 1; seed <= 500; seed++)
    expect(soakSeed(seed, true), `repeat with: pnpm battle soak --seed ${seed} --seeds 1 --paranoid`).toEqual([])
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
