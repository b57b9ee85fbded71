import { CLASS_IDS } from '@mythic/battle-engine'
import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import type { Gambit, OrderEffect } from '@mythic/battle-engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equippedAbilities } from '../hero/rank.ts'
import { worthOf } from '../hero/attributes.ts'
import type { HeroId } from '../ids/ids.ts'
import { aHero, starters } from '../testing/a-hero.ts'
import { temperaments } from '../content/temperaments.ts'
import type { Row } from '../world/tables.ts'
import { bestSix, squadWorth } from './best-six.ts'
import { gambitProblems } from './check-orders.ts'
import { firstGambits } from './first-gambits.ts'
import { breachOfLineUp } from './line-up-laws.ts'
import { planLineUp } from './plan-line-up.ts'

const engine = await loadPublished(newestPublished().version)
const lawful = planLineUp(starters, 'nurturer')
const breach = (own: Partial<typeof lawful>, roster: readonly Row<'hero'>[] = starters) =>
  breachOfLineUp(engine, { ...lawful, ...own }, roster, 5)
const placesWith = (index: number, own: Partial<(typeof lawful.places)[number]>) =>
  lawful.places.map((place, n) => (n === index ? { ...place, ...own } : place))
const idOf = (index: number): HeroId => (lawful.places[index] as (typeof lawful.places)[number]).heroId

describe('the best six', () => {
  it('are the worthiest with at most two of a class', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...CLASS_IDS), fc.integer({ min: 0, max: 200_000 })), { maxLength: 16 }),
        (drawn) => {
          const heroes = drawn.map(([classId, might], n) => aHero({ id: `h${n}` as HeroId, classId, might }))
          const six = bestSix(heroes)
          const possible = Math.min(
            6,
            CLASS_IDS.reduce((sum, id) => sum + Math.min(2, heroes.filter(({ classId }) => classId === id).length), 0),
          )
          expect(six).toHaveLength(possible)
          for (const hero of six)
            expect(six.filter(({ classId }) => classId === hero.classId).length).toBeLessThanOrEqual(2)
          const left = heroes.filter((hero) => !six.includes(hero))
          for (const hero of left) {
            const worse = six.filter((each) => worthOf(each) < worthOf(hero))
            if (worse.length > 0) expect(six.filter(({ classId }) => classId === hero.classId)).toHaveLength(2)
          }
        },
      ),
    )
    expect(squadWorth([])).toBe(0)
  })
})

describe('a planned line-up', () => {
  it('is lawful for any roster and temperament', () => {
    fc.assert(
      fc.property(fc.subarray([...starters]), fc.constantFrom(...temperaments), (roster, temperament) => {
        const plan = planLineUp(roster, temperament)
        if (plan.places.length === Math.min(6, roster.length))
          expect(breachOfLineUp(engine, plan, roster, 5)).toBeNull()
        expect(new Set(plan.places.map(({ column, row }) => `${column}.${row}`)).size).toBe(plan.places.length)
      }),
    )
  })
})

describe('the laws of a line-up', () => {
  it('let a lawful one pass', () => {
    expect(breach({})).toBeNull()
  })
  it('want six in their places, at most three reserves and five orders', () => {
    expect(breach({ places: lawful.places.slice(1) })).toMatchObject({
      refused: 'LINE_UP_UNLAWFUL',
      details: { law: 'places', wanted: 6, given: 5 },
    })
    expect(breach({ reserves: starters.slice(0, 4).map(({ id }) => id) })).toMatchObject({
      refused: 'LINE_UP_UNLAWFUL',
      details: { law: 'reserves' },
    })
    const order = { when: { kind: 'hour', atLeast: 2 }, then: { kind: 'stance', stance: 'storm' } } as const
    expect(breach({ orders: Array.from({ length: 5 }, () => order) })).toBeNull()
    expect(breach({ orders: Array.from({ length: 6 }, () => order) })).toMatchObject({
      refused: 'LINE_UP_UNLAWFUL',
      details: { law: 'orders' },
    })
  })
  it('want all who are fit when fewer than six are', () => {
    const roster = starters.map((hero) =>
      hero.id === idOf(0) || !lawful.places.some(({ heroId }) => heroId === hero.id) ? { ...hero, fatigue: 95 } : hero,
    )
    expect(breach({ places: lawful.places.slice(1), reserves: [] }, roster)).toBeNull()
    expect(breach({ reserves: [] }, roster)).toMatchObject({ refused: 'LINE_UP_UNLAWFUL', details: { wanted: 5 } })
  })
  it('keep everybody in his own home hex', () => {
    for (const own of [{ column: 2 as 1 }, { row: 9 }, { row: -1 }, { row: 0.5 }])
      expect(breach({ places: placesWith(0, own) })).toMatchObject({ refused: 'LINE_UP_UNLAWFUL' })
    const { column, row } = lawful.places[1] as (typeof lawful.places)[number]
    expect(breach({ places: placesWith(0, { column, row }) })).toMatchObject({
      refused: 'PLACE_TAKEN',
      details: { column, row },
    })
    expect(breach({ places: placesWith(0, { lane: 'middle' as 'free' }) })).toMatchObject({
      refused: 'LINE_UP_UNLAWFUL',
      details: { law: 'lane' },
    })
    expect(breach({ stance: 'asleep' as 'hold' })).toMatchObject({
      refused: 'LINE_UP_UNLAWFUL',
      details: { law: 'stance' },
    })
  })
  it('name the guild’s own, each once, and the fit', () => {
    expect(breach({ places: placesWith(0, { heroId: 'somebody' as HeroId }) })).toMatchObject({
      refused: 'HERO_NOT_YOURS',
    })
    expect(breach({ places: placesWith(0, { heroId: idOf(1) }) })).toMatchObject({ refused: 'HERO_TWICE' })
    expect(breach({ reserves: [idOf(1)] })).toMatchObject({ refused: 'HERO_TWICE' })
    const wounded = starters.map((hero) => (hero.id === idOf(0) ? { ...hero, injuredUntilWeek: 6 } : hero))
    expect(breach({}, wounded)).toMatchObject({ refused: 'HERO_UNFIT', details: { heroId: idOf(0) } })
  })
  it('want a captain, if any, to be one of the guild', () => {
    expect(breach({ captainId: idOf(3) })).toBeNull()
    expect(breach({ captainId: 'somebody' as HeroId })).toMatchObject({ refused: 'HERO_NOT_YOURS' })
  })
  it('ask the engine about orders, and know who may be given a lane', () => {
    const then = (hero: string): OrderEffect => ({ kind: 'lanes', lanes: [{ hero, lane: 'north' }] })
    const when = { kind: 'round', atLeast: 9 } as const
    expect(breach({ orders: [{ when, then: then(idOf(2)) }] })).toBeNull()
    expect(breach({ orders: [{ when, then: then('stranger') }] })).toMatchObject({
      refused: 'ORDERS_UNLAWFUL',
      details: { number: 1 },
    })
    expect(
      breach({ orders: [{ when: { kind: 'hour', atLeast: 4 }, then: { kind: 'call', call: 'heal' } }] }),
    ).toMatchObject({
      refused: 'ORDERS_UNLAWFUL',
      details: { number: 1, problems: [expect.stringContaining('[0].when.atLeast')] },
    })
  })
})

describe('gambits', () => {
  it('of the first day are such as the hero can carry out, at any rank of any class', () => {
    for (const classId of CLASS_IDS) {
      for (const rank of [1, 3, 6, 10, 15, 20]) {
        const hero = aHero({ classId, rank, abilities: equippedAbilities(engine, classId, rank) })
        expect(gambitProblems(engine, hero, firstGambits(engine, hero)), `${classId} ${rank}`).toEqual([])
        expect(firstGambits(engine, hero).length).toBeGreaterThan(0)
      }
    }
  })
  it('are counted by rank', () => {
    const attack: Gambit = { onlyIf: [], do: { kind: 'attack' }, prefer: [] }
    const many = (n: number) => Array.from({ length: n }, () => attack)
    expect(gambitProblems(engine, aHero({ rank: 1 }), many(3))).toEqual([])
    expect(gambitProblems(engine, aHero({ rank: 1 }), many(4))).not.toEqual([])
    expect(gambitProblems(engine, aHero({ rank: 20 }), many(8))).toEqual([])
  })
})
