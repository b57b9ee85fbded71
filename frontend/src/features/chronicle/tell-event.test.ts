import { chronicleEvents, chronicleSamples } from '@mythic/domain'
import { expect, test } from 'vitest'
import { sentenceOf } from './tell-event.ts'

test('every kind has a sample', () => {
  expect(new Set(chronicleSamples.map(({ kind }) => kind))).toEqual(new Set(chronicleEvents))
})

test.each(chronicleSamples.map((sample) => [sample.kind, sample] as const))(
  'tells %s in a whole sentence',
  (_kind, sample) => {
    const sentence = sentenceOf(sample)
    expect(sentence).toMatch(/\.$/)
    expect(sentence).toMatch(/\{(guild|hero)\}/)
    expect(sentence).not.toMatch(/undefined|NaN|\[object/)
    for (const place of sentence.matchAll(/\{(\w+)\}/g)) expect(['guild', 'hero', 'foe']).toContain(place[1])
  },
)

test('calls a draw a draw', () => {
  for (const kind of ['draw-in-last-round', 'match-played'] as const) {
    const sample = chronicleSamples.find((each) => each.kind === kind)
    if (sample === undefined) throw new Error(`no sample of ${kind}`)
    const sentence = sentenceOf({ ...sample, data: { ...sample.data, outcome: 'drawn', own: 66, foe: 64 } })
    expect(sentence).toMatch(/\b(draw|drew)\b/)
    expect(sentence).not.toMatch(/\blevel\b/)
  }
})

test('owns up to a kind that it does not know', () => {
  expect(sentenceOf({ kind: 'from-the-future', data: {} })).toContain('from-the-future')
})
