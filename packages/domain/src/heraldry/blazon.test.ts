import { expect, test } from 'vitest'
import { blazonOf } from './blazon.ts'
import type { CrestSpec } from './crest.ts'

const crest = (parts: Partial<CrestSpec>, tinctures: Partial<CrestSpec['tinctures']>): CrestSpec => ({
  shape: 'heater',
  division: 'plain',
  ordinary: 'none',
  charge: 'none',
  ...parts,
  tinctures: { field: 'azure', second: null, ordinary: null, charge: null, ...tinctures },
})

test.each([
  [crest({}, {}), 'Azure'],
  [crest({ charge: 'lion' }, { charge: 'or' }), 'Azure, a lion Or'],
  [
    crest({ ordinary: 'chevron', charge: 'tower' }, { ordinary: 'or', charge: 'gules' }),
    'Azure, on a chevron Or a tower Gules',
  ],
  [
    crest({ ordinary: 'chief', charge: 'owl' }, { ordinary: 'argent', charge: 'or' }),
    'Azure, an owl Or, a chief Argent',
  ],
  [
    crest({ division: 'per-pale', ordinary: 'fess' }, { second: 'gules', ordinary: 'argent' }),
    'Per pale Azure and Gules, a fess Argent',
  ],
])('tells %j', (spec, words) => {
  expect(blazonOf(spec)).toBe(words)
})
