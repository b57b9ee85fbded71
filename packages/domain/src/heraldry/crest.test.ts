import { expect, test } from 'vitest'
import fc from 'fast-check'
import { allowedTinctures, checkCrest, crestFaults } from './crest.ts'
import type { CrestSpec } from './crest.ts'
import { crestFor, mendTinctures } from './draw-crest.ts'
import { CREST_CHARGES, CREST_DIVISION_NAMES, CREST_ORDINARY_NAMES, CREST_SHAPES, TINCTURE_NAMES } from './parts.ts'

const plain: CrestSpec = {
  shape: 'heater',
  division: 'plain',
  ordinary: 'chevron',
  charge: 'tower',
  tinctures: { field: 'azure', second: null, ordinary: 'or', charge: 'gules' },
}

const anyParts = fc.record({
  shape: fc.constantFrom(...CREST_SHAPES),
  division: fc.constantFrom(...CREST_DIVISION_NAMES),
  ordinary: fc.constantFrom(...CREST_ORDINARY_NAMES),
  charge: fc.constantFrom(...CREST_CHARGES),
  tinctures: fc.record({
    field: fc.constantFrom(...TINCTURE_NAMES),
    second: fc.option(fc.constantFrom(...TINCTURE_NAMES)),
    ordinary: fc.option(fc.constantFrom(...TINCTURE_NAMES)),
    charge: fc.option(fc.constantFrom(...TINCTURE_NAMES)),
  }),
})

test('takes a crest that keeps the rule of tincture, and drops keys it does not know', () => {
  expect(checkCrest({ ...plain, motto: 'x' })).toEqual({ ok: true, crest: plain })
})

test.each([
  [null, 'NOT_A_CREST'],
  ['heater', 'NOT_A_CREST'],
  [{ ...plain, tinctures: [] }, 'NOT_A_CREST'],
  [{ ...plain, shape: 'toString' }, 'UNKNOWN_PART'],
  [{ ...plain, charge: 7 }, 'UNKNOWN_PART'],
  [{ ...plain, tinctures: { ...plain.tinctures, charge: undefined } }, 'UNKNOWN_PART'],
  [{ ...plain, tinctures: { ...plain.tinctures, charge: null } }, 'TINCTURE_MISSING'],
  [{ ...plain, tinctures: { ...plain.tinctures, second: 'or' } }, 'TINCTURE_WITHOUT_PART'],
  [{ ...plain, tinctures: { ...plain.tinctures, ordinary: 'azure', charge: 'or' } }, 'SAME_TINCTURE'],
  [{ ...plain, tinctures: { ...plain.tinctures, ordinary: 'vert', charge: 'or' } }, 'COLOUR_ON_COLOUR'],
  [{ ...plain, tinctures: { ...plain.tinctures, charge: 'argent' } }, 'METAL_ON_METAL'],
])('refuses %j with %s', (value, kind) => {
  expect(checkCrest(value)).toMatchObject({ ok: false, faults: [{ kind }] })
})

test('a varied field needs a metal and a colour, a party field does not', () => {
  const tinctures = { field: 'gules', second: 'azure', ordinary: null, charge: 'or' } as const
  expect(crestFaults({ ...plain, division: 'per-pale', ordinary: 'none', tinctures })).toEqual([])
  expect(crestFaults({ ...plain, division: 'paly', ordinary: 'none', tinctures })).toEqual([
    { kind: 'COLOUR_ON_COLOUR', part: 'second' },
  ])
})

test('every drawn crest passes its own check', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), (numbers) => {
      const crest = crestFor((sides) => (numbers.next().value ?? 0) % sides)
      expect(checkCrest(crest)).toEqual({ ok: true, crest })
    }),
  )
})

test('mending gives a lawful crest of the same parts, and leaves a lawful one alone', () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const mended = mendTinctures(parts)
      expect(crestFaults(mended)).toEqual([])
      expect({ ...mended, tinctures: 0 }).toEqual({ ...parts, tinctures: 0 })
      if (crestFaults(parts).length === 0) expect(mended).toEqual(parts)
    }),
  )
})

test('offers exactly the tinctures that the check accepts', () => {
  fc.assert(
    fc.property(anyParts.map(mendTinctures), (crest) => {
      for (const layer of ['second', 'ordinary', 'charge'] as const) {
        if (crest.tinctures[layer] === null) continue
        const allowed = allowedTinctures(crest, layer)
        for (const tincture of TINCTURE_NAMES) {
          const faults = crestFaults({ ...crest, tinctures: { ...crest.tinctures, [layer]: tincture } })
          expect(faults.some((fault) => 'part' in fault && fault.part === layer)).toBe(!allowed.includes(tincture))
        }
      }
    }),
  )
})
