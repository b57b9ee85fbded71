import { expect, test } from 'vitest'

import { wideInput } from '../../src/index.ts'
import { withStepLimit } from '../../src/log/write.ts'
import { fuzzInputs } from './fuzz.ts'
import { judge } from './judge.ts'
import { mutatedInput } from './mutate.ts'

test('mutated inputs are refused with their problems or are lawful battles', async () => {
  const { faults, refused, lawful, inputs } = await fuzzInputs(1, 500)
  expect(faults).toEqual([])
  expect(inputs).toBe(500)
  // Both kinds come often, or the mutations would prove nothing.
  expect(refused).toBeGreaterThan(150)
  expect(lawful).toBeGreaterThan(100)
}, 120_000)

test('a seed gives the same input again', () => {
  expect(JSON.stringify(mutatedInput(77))).toBe(JSON.stringify(mutatedInput(77)))
})

test('an input that keeps the engine busy for ever is a fault with its seed', async () => {
  const busy = new URL('data:text/javascript,for(;;);')
  const { faults } = await fuzzInputs(42, 10, undefined, busy, 300)
  expect(faults).toEqual([{ seed: 42, what: [expect.stringContaining('no end')] }])
})

test('a thread that dies tells its seed', async () => {
  const dead = new URL('data:text/javascript,throw new Error("gone")')
  await expect(fuzzInputs(9, 10, undefined, dead)).rejects.toThrow('seed 9')
})

test('a throw is a fault, not an answer', () => {
  const trap = Object.defineProperty({ ...wideInput(1) }, 'arena', {
    enumerable: true,
    get: () => {
      throw new Error('a trap')
    },
  })
  expect(judge(trap)).toEqual({ kind: 'fault', what: [expect.stringContaining('a trap')] })
})

test('a battle that is stopped at the step limit keeps every law, and is counted apart', () => {
  withStepLimit(250, () => {
    for (let seed = 1; seed <= 5; seed++) expect(judge(wideInput(seed))).toEqual({ kind: 'step-limit' })
  })
  expect(judge(wideInput(1))).toEqual({ kind: 'lawful' })
})
