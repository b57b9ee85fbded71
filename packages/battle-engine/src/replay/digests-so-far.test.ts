import { expect, test } from 'vitest'

import { watchingDraws } from '../chance/draw.ts'
import { digestAt } from '../digest-at.ts'
import { simulate } from '../simulate.ts'
import { wideInput } from '../random-gambits.ts'
import { ROUND, S } from '../state/layout.ts'
import { digestsSoFar } from './digests-so-far.ts'

test('a battle that throws leaves the digests of the rounds before', () => {
  const input = wideInput(3)
  const report = simulate(input)
  const breaksInRoundNine = (): unknown =>
    watchingDraws(
      (_stream, _hero, _counter, _bound, value) => {
        if (S[ROUND] === 9) throw new Error('broken on purpose')
        return value
      },
      () => simulate(input),
    )
  expect(breaksInRoundNine).toThrow('broken on purpose')
  expect(digestsSoFar(input)).toEqual(Array.from({ length: 8 }, (_, i) => digestAt(report, i + 1)))
})

test('an input that was refused leaves none, whatever was played before it', () => {
  simulate(wideInput(3))
  expect(digestsSoFar({ ...wideInput(4), engine: '0.0.1' })).toEqual([])
})
