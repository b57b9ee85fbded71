import type { CrestSpec, Tincture } from '@mythic/domain/heraldry'
import { expect, test } from 'vitest'
import { sidePaints } from './side-paint.ts'

const crest = (field: Tincture, second: Tincture | null, charge: Tincture | null): CrestSpec => ({
  shape: 'heater',
  division: second === null ? 'plain' : 'per-pale',
  ordinary: 'none',
  charge: charge === null ? 'none' : 'lion',
  tinctures: { field, second, ordinary: null, charge },
})

test('two guilds of different fields fight in their fields', () => {
  expect(sidePaints(crest('gules', null, 'or'), crest('azure', null, 'argent'))).toEqual(['gules', 'azure'])
})

test('two guilds of one field give way to a second tincture', () => {
  expect(sidePaints(crest('azure', null, 'or'), crest('azure', null, 'argent'))).toEqual(['azure', 'argent'])
})

test('dark tinctures that look alike by candle are kept apart', () => {
  const [host, guest] = sidePaints(crest('purpure', null, 'or'), crest('azure', null, 'argent'))
  expect([host, guest]).not.toEqual(['purpure', 'azure'])
})

test('crests that leave no choice get a paint from outside', () => {
  expect(sidePaints(crest('azure', null, null), crest('azure', null, null))).toEqual(['azure', 'gules'])
})
