import { expect, test } from 'vitest'

import { SOURCE } from '../cli/engine-choice.ts'
import { randomInput } from '../../src/random-input.ts'
import { CAUSE, CELL, EVENTS, HEALTH, LANE, STATUS_MASK, STATUS_WORD, TURN_OF } from '../../src/state/layout.ts'
import { GUARDING, SLOW, WARD } from '../../src/combat/status.ts'
import { HANDLES } from '../../src/content/numbers.ts'
import { packedWords } from './packed-words.ts'
import { differingWords, firstStateDifference, type WordDifference } from './state-difference.ts'

const input = randomInput(1)
const fighter = { engine: SOURCE, input }
const keyOf = (handle: number): string => SOURCE.headerOf(input).heroes.find((h) => h.handle === handle)!.key
const packed = (left: number, fresh: boolean, source: number, value: number): number =>
  left | (fresh ? 64 : 0) | (source << 7) | (value << 11)

/** What differs between the opening state with `a` and with `b` at one word. */
function oneWord(at: number, a: number, b: number): WordDifference {
  const [one, other] = [a, b].map((word) => {
    const words = SOURCE.stateAt(input, 0).words.slice()
    words[at] = word
    return words
  }) as [Int32Array, Int32Array]
  const found = differingWords(fighter, fighter, one, other, false)
  expect(found).toHaveLength(1)
  return found[0]!
}
const told = (difference: WordDifference): string => packedWords(difference.packs!, difference.hero!)

test('the word of a status says whose it is, how long, from whom and of what number', () => {
  const [b0, a2] = [keyOf(6), keyOf(2)]
  const longer = oneWord(STATUS_WORD + SLOW * HANDLES + 6, packed(2, false, 2, 0), packed(3, false, 2, 0))
  expect(longer).toMatchObject({
    hero: b0,
    packs: {
      kind: 'status',
      status: 'slow',
      a: { left: 2, fresh: false, source: a2, value: 0 },
      b: { left: 3, fresh: false, source: a2, value: 0 },
    },
  })
  expect(told(longer)).toBe(`slow of ${b0}: 2 | 3 rounds left`)
  const other = oneWord(STATUS_WORD + WARD * HANDLES + 6, packed(2, true, 2, 40), packed(2, false, 3, 41))
  expect(told(other)).toBe(`ward of ${b0}: this turn counts: no | yes, from ${a2} | ${keyOf(3)}, number 40 | 41`)
})

test('a status that one of them lacks is told whole, with a hero where its number is one', () => {
  const slowed = oneWord(STATUS_WORD + SLOW * HANDLES + 6, packed(1, false, 2, 0), 0)
  expect(slowed.packs).toMatchObject({ status: 'slow', b: null })
  expect(told(slowed)).toBe(`slow of ${keyOf(6)}: 1 round left, from ${keyOf(2)} | not borne`)
  const guards = oneWord(STATUS_WORD + GUARDING * HANDLES + 2, 0, packed(2, true, 2, 0))
  expect(told(guards)).toBe(`guarding of ${keyOf(2)}: not borne | 2 rounds left, from ${keyOf(2)}, number ${keyOf(0)}`)
})

test('the mask of statuses says who bears what; a word that is one number says nothing more', () => {
  const mask = oneWord(STATUS_MASK + 3, (1 << SLOW) | (1 << WARD), 0)
  expect(mask.packs).toEqual({ kind: 'statuses', a: ['slow', 'ward'], b: [] })
  expect(told(mask)).toBe(`${keyOf(3)} bears slow, ward | nothing`)
  expect(oneWord(HEALTH + 3, 5, 6).packs).toBeNull()
})

test('of the words that differ a hero’s tell more than the bookkeeping of a turn, wherever they lie', () => {
  const bookkeeping = [TURN_OF, CAUSE, EVENTS]
  const firstOf = (...differing: number[]): string => {
    const bent = {
      ...SOURCE,
      stateAt(...[battle, cursor]: Parameters<typeof SOURCE.stateAt>) {
        const state = SOURCE.stateAt(battle, cursor)
        const words = state.words.slice()
        for (const at of differing) words[at]! += 1
        return { ...state, words }
      },
    }
    const found = firstStateDifference(fighter, { engine: bent, input }, 1, 1)!
    expect(found).toMatchObject({ tick: 1, words: differing.length })
    return `${found.first.section}.${found.first.field}`
  }
  const slow = STATUS_WORD + SLOW * HANDLES
  expect(firstOf(...bookkeeping, slow, CELL + 1, HEALTH + 2)).toBe('heroes.health')
  expect(firstOf(...bookkeeping, slow, CELL + 1)).toBe('heroes.cell')
  expect(firstOf(...bookkeeping, LANE + 1, STATUS_MASK, slow)).toBe('statuses.status')
  expect(firstOf(...bookkeeping, LANE + 1)).toBe('heroes.lane')
  expect(firstOf(...bookkeeping)).toBe('battle.turn-of')
})
