import { expect, test } from 'vitest'

import { roundsPlayed } from './engine-bundle.ts'

const plays = (by: 'wasm' | 'source') => ({ roundsPlayedBy: () => by })

test('an engine that keeps its reason tells it', () => {
  const why = { because: 'trapped', message: 'RuntimeError: unreachable' } as const
  expect(roundsPlayed({ ...plays('source'), whySourcePlays: () => why })).toEqual({ by: 'source', ...why })
  expect(roundsPlayed({ ...plays('wasm'), whySourcePlays: () => undefined })).toEqual({ by: 'wasm' })
})

test('one from before rounds were compiled has none to keep', () => {
  expect(roundsPlayed({})).toMatchObject({ by: 'source', because: 'not-compiled' })
})

test('of one that keeps none it is known by what played before the battle', () => {
  expect(roundsPlayed(plays('wasm'))).toEqual({ by: 'wasm' })
  const refused = roundsPlayed(plays('source'))
  expect(refused).toMatchObject({ by: 'source', because: 'refused' })
  expect(roundsPlayed(plays('source'), refused)).toEqual(refused)
  const trapped = roundsPlayed(plays('source'), { by: 'wasm' })
  expect(trapped).toMatchObject({ by: 'source', because: 'trapped' })
  expect(roundsPlayed(plays('source'), trapped)).toEqual(trapped)
})
