import { expect, test } from 'vitest'
import { bears, cell, FULL, health, LANDS, onRolls, stage, use } from '../../../test/stage.ts'
import { cellOf, DISTANCE } from '../../field/hex.ts'
import { EMBER, fieldOn, RAISED_WALL } from '../../field/effects.ts'
import { sees } from '../../field/ground.ts'
import { ageField } from '../../battle/rounds.ts'
import { standInEmbers } from '../../turn/walk.ts'

const foeAt = (at: [number, number]) => ({ side: 1, classId: 'hexer', at }) as const
const caster = (
  ability: 'flamebloom' | 'frost-lance' | 'lightning-line' | 'stone-wall' | 'ember-field' | 'stormcall',
) => ({ side: 0 as const, classId: 'elementalist' as const, at: [3, 4] as [number, number], abilities: [ability] })

test('Flamebloom burns the target and those beside it with 780 ‰', () => {
  const [e, a, b, c] = stage([caster('flamebloom'), foeAt([7, 4]), foeAt([7, 3]), foeAt([7, 1])]) as [
    number,
    number,
    number,
    number,
  ]
  use(e, 'flamebloom', a, [...LANDS, ...LANDS])
  expect([a, b, c].map(health)).toEqual([FULL - 14, FULL - 14, FULL])
})

test('Frost Lance does 950 ‰ and slows', () => {
  const [e, f] = stage([caster('frost-lance'), foeAt([7, 4])]) as [number, number]
  use(e, 'frost-lance', f, LANDS)
  expect([health(f), bears(f, 'slow')]).toEqual([FULL - 17, true])
})

test('Lightning Line takes everyone on the line of five, and nobody beside it', () => {
  const [e, near, far, beside] = stage([
    { ...caster('lightning-line'), at: [4, 8] },
    foeAt([4, 6]),
    foeAt([4, 4]),
    foeAt([5, 5]),
  ]) as [number, number, number, number]
  use(e, 'lightning-line', near, [...LANDS, ...LANDS])
  expect([near, far, beside].map(health)).toEqual([FULL - 13, FULL - 13, FULL])
})

test('Stone Wall raises three hexes that block sight, and falls after three rounds', () => {
  const [e, f] = stage([{ ...caster('stone-wall'), at: [4, 8] }, foeAt([4, 4])]) as [number, number]
  use(e, 'stone-wall', f)
  const walls = [...Array(117).keys()].filter((c) => fieldOn(RAISED_WALL, c, 0) >= 0)
  expect(walls.length).toBe(3)
  expect(sees(cell(e), cell(f))).toBe(false)
  for (let round = 0; round < 3; round++) ageField()
  expect(sees(cell(e), cell(f))).toBe(true)
})

test('Ember Field burns whoever stays in the ring with 8', () => {
  const [e, f, friend] = stage([caster('ember-field'), foeAt([7, 4]), { side: 0, classId: 'bard', at: [7, 5] }]) as [
    number,
    number,
    number,
  ]
  use(e, 'ember-field', f)
  expect(
    [...Array(117).keys()]
      .filter((c) => fieldOn(EMBER, c, -1) >= 0)
      .every((c) => DISTANCE[c * 128 + cellOf(7, 4)]! <= 1),
  ).toBe(true)
  standInEmbers(f)
  standInEmbers(friend)
  expect([health(f), health(friend)]).toEqual([FULL - 8, FULL - 8])
})

test('Stormcall breaks at the end of the next round on foes within two', () => {
  const [e, f, far] = stage([caster('stormcall'), foeAt([7, 4]), foeAt([11, 4])]) as [number, number, number]
  use(e, 'stormcall', f)
  onRolls([], ageField)
  onRolls(LANDS, ageField)
  expect([health(f), health(far)]).toEqual([FULL - 18, FULL])
})
