import type { Gambit } from '@mythic/battle-engine'
import { describe, expect, test } from 'vitest'
import { NO_SETS } from './gambit-sets.ts'
import { missingIn, setAsideBy } from './set-aside.ts'

const strike = (ability: 'mend' | 'ward'): Gambit => ({ onlyIf: [], do: { kind: 'ability', ability }, prefer: [] })
const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
const asks: Gambit = { ...hold, onlyIf: [{ kind: 'self-ability-ready', ability: 'mend' }] }

describe('gambits that ask for an ability which is set aside', () => {
  test('are found in every set, by number', () => {
    const sets = { ...NO_SETS, a: [hold, strike('mend')], c: [asks, strike('ward')] }
    expect(setAsideBy('ada', ['ward'], sets)).toEqual([
      { kind: 'gambit', heroId: 'ada', set: 'a', number: 2 },
      { kind: 'gambit', heroId: 'ada', set: 'c', number: 1 },
    ])
    expect(setAsideBy('ada', ['ward', 'mend'], sets)).toEqual([])
  })
  test('name each ability once', () => {
    expect(missingIn({ ...strike('mend'), onlyIf: asks.onlyIf }, ['ward'])).toEqual(['mend'])
    expect(missingIn(strike('ward'), ['ward'])).toEqual([])
  })
})
