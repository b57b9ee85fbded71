import { CLASS_IDS, randomInput } from '@mythic/battle-engine'
import type { Gambit } from '@mythic/battle-engine'
import { meet } from '@mythic/domain/draw-up'
import { expect, test } from 'vitest'
import { NO_SETS } from '../gambit-sets.ts'
import type { HeroSets } from '../gambit-sets.ts'
import type { LineUpDraft } from '../line-up-draft.ts'
import type { WarTableAnswer } from '../war-table-query.ts'
import { ownSide, standIns } from './trial-side.ts'

const heroes = randomInput(4).sides.flatMap((side) => side.heroes)
const fighters = heroes.map(({ place: _place, lane: _lane, gambits: _gambits, sets: _sets, ...hero }) => ({
  id: hero.key,
  fit: hero.key !== 'a1',
  voice: false,
  slots: 2,
  hero,
}))
const table = {
  guild: { id: 'g', name: 'G' },
  squad: { engine: '1', morale: 6, fighters, militia: Object.fromEntries(CLASS_IDS.map((id) => [id, []])) },
  gambits: heroes.map(({ key }) => ({ heroId: key })),
} as unknown as WarTableAnswer
const draft: LineUpDraft = {
  places: heroes.slice(0, 6).map(({ key }, row) => ({ heroId: key, column: 1, row, lane: 'north' })),
  reserves: ['b3'],
  stance: 'hunt',
  orders: [{ when: { kind: 'hour', atLeast: 2 }, then: { kind: 'stance', stance: 'storm' } }],
  captainId: heroes[2]!.key,
}
const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
const sets = (heroId: string): HeroSets =>
  heroId === heroes[0]!.key ? { ...NO_SETS, a: [hold], c: [hold, hold] } : NO_SETS

test('the table’s places, gambits of every set, stance, captain and orders are what is tried', () => {
  const drawn = ownSide(table, draft, sets)
  const [side] = meet(drawn, { side: { ...drawn.side, heroes: [] }, orders: [] })
  expect(side).toMatchObject({ stance: 'hunt', captain: heroes[2]!.key, morale: 60, orders: draft.orders })
  const first = side.heroes.find(({ key }) => key === heroes[0]!.key)
  expect(first).toMatchObject({
    place: { column: 1, row: 0 },
    lane: 'north',
    gambits: [hold],
    sets: { c: [hold, hold] },
  })
})

test('who cannot come is replaced by the reserve, and that is told', () => {
  const { side } = ownSide(table, draft, sets)
  expect(side.heroes.map(({ key }) => key)).not.toContain('a1')
  expect(standIns(side, draft)).toEqual({ heroIds: ['b3'], militia: 0 })
})

test('with nobody left to field the militia comes, and that is told too', () => {
  const few = { ...table, squad: { ...table.squad, fighters: fighters.slice(0, 4) } }
  expect(standIns(ownSide(few, draft, sets).side, draft).militia).toBe(3)
})
