import { headerOf, logPrefix, randomInput, roundsOf, simulate } from '@mythic/battle-engine'
import { describe, expect, test } from 'vitest'
import { NO_LOG, readWords, received } from './live-log.ts'
import type { LiveLog, RoundsMessage } from './live-log.ts'

const input = randomInput(11)
const { log, outcome } = simulate(input)
const header = headerOf(input)
const last = outcome.rounds
const bounds = new Map(roundsOf(log).map((each) => [each.round, each]))

function rounds(from: number, seq: number): RoundsMessage {
  const words = log.slice(bounds.get(from)!.from * 2, bounds.get(seq)!.to * 2)
  return { from, seq, words, done: seq === last, ...(from === 1 ? { header } : {}) }
}
const hear = (...messages: RoundsMessage[]): LiveLog => messages.reduce(received, NO_LOG)

describe('a live log', () => {
  test('of single rounds is the whole log, bit for bit', () => {
    const heard = hear(...Array.from({ length: last }, (_, index) => rounds(index + 1, index + 1)))
    expect(heard).toMatchObject({ round: last, done: true, gap: false })
    expect(heard.words).toEqual(log)
    expect(heard.header).toEqual(header)
  })

  test('is at every round the engine’s own prefix', () => {
    let heard = NO_LOG
    for (let round = 1; round <= last; round++) {
      heard = received(heard, rounds(round, round))
      expect(heard.words).toEqual(logPrefix(log, round))
    }
  })

  test('drops doubles, whole and in part', () => {
    const heard = hear(rounds(1, 9), rounds(3, 5), rounds(9, 9), rounds(1, 12), rounds(11, 14))
    expect(heard.round).toBe(14)
    expect(heard.words).toEqual(logPrefix(log, 14))
  })

  test('a part that begins an hour is cut at the hour', () => {
    const heard = hear(rounds(1, 8), rounds(5, 9))
    expect(heard.words).toEqual(logPrefix(log, 9))
  })

  test('marks a gap, takes nothing beyond it, and heals when all comes again', () => {
    const torn = hear(rounds(1, 3), rounds(5, 6))
    expect(torn).toMatchObject({ round: 3, gap: true })
    expect(torn.words).toEqual(logPrefix(log, 3))
    const healed = received(torn, rounds(1, 7))
    expect(healed).toMatchObject({ round: 7, gap: false })
    expect(healed.words).toEqual(logPrefix(log, 7))
  })

  test('a late watcher who gets everything at once has what the others have', () => {
    expect(hear(rounds(1, 15), rounds(16, 16)).words).toEqual(logPrefix(log, 16))
  })

  test('the end is believed only when no round is missing before it', () => {
    expect(hear(rounds(1, 3), rounds(last, last)).done).toBe(false)
  })
})

test('words come back from base64 with their signs', () => {
  const words = Int32Array.from([1, -2, 0x7fffffff, -0x80000000])
  const base64 = Buffer.from(words.buffer).toString('base64')
  expect(readWords(base64)).toEqual(words)
  expect(readWords('')).toEqual(new Int32Array())
})
