import { beforeEach, expect, test } from 'vitest'
import { loadInput } from '../battle/load.ts'
import { randomInput } from '../random-input.ts'
import { STATUS_IDS } from '../content/ids.ts'
import { mix } from '../chance/mix.ts'
import { DIGEST_SECTIONS, hashWords, sectionDigest } from './digest.ts'
import { CONSTANT_WORDS, nameOfWord, S, SECTIONS, STATE_WORDS, STATUS_MASK, STATUS_WORD } from './layout.ts'

beforeEach(() => loadInput(randomInput(1)))

test('sections follow one another without a gap, each a whole number of four words', () => {
  expect(SECTIONS.map(({ from }) => from)).toEqual([0, ...SECTIONS.slice(0, -1).map(({ to }) => to)])
  expect(SECTIONS.at(-1)!.to).toBe(STATE_WORDS)
  expect(SECTIONS.map(({ from }) => from)).toContain(CONSTANT_WORDS)
  for (const { from, to, fields } of SECTIONS) {
    expect([from % 4, to % 4]).toEqual([0, 0])
    for (const field of fields) expect(field.at >= from && field.at + field.size <= to).toBe(true)
  }
})

test('one bit of any word, its lowest or its highest, gives its section another hash', () => {
  for (const { from, to } of SECTIONS) {
    const whole = hashWords(from, to, 1)
    const same: string[] = []
    for (let word = from; word < to; word++)
      for (const bit of [1, 1 << 31]) {
        S[word]! ^= bit
        if (hashWords(from, to, 1) === whole) same.push(nameOfWord(word))
        S[word]! ^= bit
      }
    expect(same).toEqual([])
    expect(hashWords(from, to, 1)).toBe(whole)
  }
})

test('two words of a lane that change places give another hash, as does another salt or another length', () => {
  const { from, to } = SECTIONS[0]!
  S[from] = 5
  S[from + 4] = 9
  const one = hashWords(from, to, 1)
  expect(hashWords(from, to, 2)).not.toBe(one)
  expect(hashWords(from, to - 4, 1)).not.toBe(one)
  S[from] = 9
  S[from + 4] = 5
  expect(hashWords(from, to, 1)).not.toBe(one)
})

test.each([
  ['nobody bears any', () => 0],
  ['some bear one', (hero: number) => (hero % 3 === 0 ? 1 << hero : 0)],
  ['some bear several', (hero: number) => (hero % 2 === 0 ? 0 : 5 << hero)],
  ['the last of all', (hero: number) => (hero === 11 ? 1 << (STATUS_IDS.length - 1) : 0)],
  ['everybody bears all', () => 2 ** STATUS_IDS.length - 1],
])('statuses are hashed by hero and then by status: %s', (_, maskOf) => {
  const section = DIGEST_SECTIONS.findIndex(({ name }) => name === 'statuses')
  S.fill(0, STATUS_MASK, STATUS_WORD + STATUS_IDS.length * 12)
  for (let hero = 0; hero < 12; hero++) S[STATUS_MASK + hero] = maskOf(hero)
  let plain = hashWords(STATUS_MASK, STATUS_MASK + 12, section + 3)
  for (let hero = 0; hero < 12; hero++)
    for (let status = 0; status < STATUS_IDS.length; status++) {
      if ((S[STATUS_MASK + hero]! & (1 << status)) === 0) continue
      const word = 64 * hero + status + 1
      S[STATUS_WORD + status * 12 + hero] = word
      plain = Math.imul(plain ^ word, 0x9e3779b1) ^ (plain >>> 15)
    }
  expect(sectionDigest(section)).toBe(mix(plain))
})
