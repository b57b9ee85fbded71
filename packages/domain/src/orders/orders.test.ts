import { CLASS_IDS } from '@mythic/battle-engine'
import { loadPublished, newestPublished } from '@mythic/battle-engine/published'
import type { AbilityId, Gambit, GambitSets, OrderEffect } from '@mythic/battle-engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarPlace, worldWeekOf } from '../calendar/calendar.ts'
import { equippedAbilities } from '../hero/rank.ts'
import { worthOf } from '../hero/attributes.ts'
import type { HeroId, MatchId } from '../ids/ids.ts'
import { aGuildId, aHero, starters } from '../testing/a-hero.ts'
import { aWorld } from '../testing/test-world.ts'
import { temperaments } from '../content/temperaments.ts'
import type { Row } from '../world/tables.ts'
import { bestSix, squadWorth } from './best-six.ts'
import { gambitProblems } from './check-orders.ts'
import { firstGambits } from './first-gambits.ts'
import { breachOfLineUp } from './line-up-laws.ts'
import { planLineUp } from './plan-line-up.ts'
import { saveGambits } from './save-gambits.ts'
import { saveLineUp } from './save-line-up.ts'

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
        const hero = aHero({ classId, rank, abilities: equippedAbilities(classId, rank) })
        expect(gambitProblems(engine, hero, firstGambits(hero)), `${classId} ${rank}`).toEqual([])
        expect(firstGambits(hero).length).toBeGreaterThan(0)
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

function abilityOf({ abilities: [first] }: Row<'hero'>): AbilityId {
  if (first === undefined) throw new Error('every hero has an ability')
  return first
}

describe('saving orders', async () => {
  const world = await aWorld({ seed: 'orders' })
  const [guild] = world.list('guild')
  if (guild === undefined) throw new Error('a world has guilds')
  const guildId = guild.id
  const roster = world.list('hero', { guildId })
  const lineUp = world.get('lineUp', { guildId })
  const request = {
    guildId,
    version: 1,
    places: lineUp.places,
    reserves: lineUp.reserves,
    stance: 'ghost' as const,
    orders: [],
  }

  it('raises the version and refuses an edit made from an older one', async () => {
    expect(await world.run(saveLineUp, request)).toEqual({ guildId, version: 2 })
    expect(world.get('lineUp', { guildId })).toMatchObject({ version: 2, stance: 'ghost' })
    expect(await world.run(saveLineUp, request)).toMatchObject({ refused: 'STALE_VERSION', details: { version: 2 } })
  })
  it('refuses orders for a match that is locked, and takes them for later ones', async () => {
    const [first, second] = world
      .list('match', { hostGuildId: guildId })
      .concat(world.list('match', { guestGuildId: guildId }))
      .sort((a, b) => a.matchday - b.matchday)
    await world.playTo(first?.lockAt ?? world.now)
    const roster2 = { ...request, version: 2, matchId: first?.id as MatchId }
    expect(await world.run(saveLineUp, roster2)).toMatchObject({ refused: 'ORDERS_LOCKED' })
    expect(await world.run(saveLineUp, { ...roster2, matchId: second?.id as MatchId })).toMatchObject({ version: 3 })
    const strange = world
      .list('match')
      .find(({ hostGuildId, guestGuildId }) => hostGuildId !== guildId && guestGuildId !== guildId)
    expect(await world.run(saveLineUp, { ...roster2, matchId: strange?.id as MatchId })).toMatchObject({
      refused: 'MATCH_NOT_FOUND',
    })
    expect(await world.run(saveLineUp, { ...request, guildId: aGuildId })).toMatchObject({ refused: 'GUILD_NOT_FOUND' })
  })
  it('judges who is fit by the week of the match that the orders are for', async () => {
    const [next, later] = world
      .list('match', { status: 'scheduled' })
      .filter(({ hostGuildId, guestGuildId }) => hostGuildId === guildId || guestGuildId === guildId)
      .sort((a, b) => a.kickoffAt - b.kickoffAt)
    if (next === undefined || later === undefined) throw new Error('the season is over')
    // Orders for the first match are locked: the next one lies in another week than today.
    expect(worldWeekOf(next.season, next.week)).toBe(calendarPlace(world.now).worldWeek + 1)
    const { heroId } = lineUp.places[0] ?? { heroId: '' as HeroId }
    const version = world.get('lineUp', { guildId }).version
    const woundedUntil = (untilWeek: number): void =>
      world.applyEffect({ do: 'update', table: 'hero', key: { id: heroId }, set: { injuredUntilWeek: untilWeek } })
    const orders = { ...request, version }

    woundedUntil(worldWeekOf(next.season, next.week))
    expect(await world.run(saveLineUp, { ...orders, matchId: next.id })).toMatchObject({ version: version + 1 })
    expect(await world.run(saveLineUp, { ...orders, version: version + 1 })).toMatchObject({ version: version + 2 })
    woundedUntil(worldWeekOf(later.season, later.week))
    const again = { ...orders, version: version + 2 }
    expect(await world.run(saveLineUp, { ...again, matchId: next.id })).toMatchObject({ refused: 'HERO_UNFIT' })
    expect(await world.run(saveLineUp, again)).toMatchObject({ refused: 'HERO_UNFIT' })
    expect(await world.run(saveLineUp, { ...again, matchId: later.id })).toMatchObject({ version: version + 3 })
    woundedUntil(0)
  })
  it('keeps the captain until another is named, or none', async () => {
    const { version } = world.get('lineUp', { guildId })
    const captainId = lineUp.places[2]?.heroId as HeroId
    const captain = () => world.get('lineUp', { guildId }).captainId
    await world.run(saveLineUp, { ...request, version, captainId })
    expect(captain()).toBe(captainId)
    await world.run(saveLineUp, { ...request, version: version + 1 })
    expect(captain()).toBe(captainId)
    await world.run(saveLineUp, { ...request, version: version + 2, captainId: null })
    expect(captain()).toBeNull()
  })
  it('writes each of a hero’s three sets, and takes an empty B or C away', async () => {
    const hero = roster[1] as Row<'hero'>
    const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
    const { gambits: firstSet } = world.get('gambitSet', { heroId: hero.id })
    const write = (version: number, sets: GambitSets, gambits = firstSet) =>
      world.run(saveGambits, { guildId, heroId: hero.id, version, gambits, sets })
    await write(1, { b: [hold], c: [hold, hold] })
    expect(world.get('gambitSet', { heroId: hero.id })).toEqual({
      heroId: hero.id,
      version: 2,
      gambits: firstSet,
      sets: { b: [hold], c: [hold, hold] },
    })
    await world.run(saveGambits, { guildId, heroId: hero.id, version: 2, gambits: [hold] })
    expect(world.get('gambitSet', { heroId: hero.id })).toMatchObject({
      gambits: [hold],
      sets: { b: [hold], c: [hold, hold] },
    })
    await write(3, { b: [], c: [hold] })
    expect(world.get('gambitSet', { heroId: hero.id })).toMatchObject({ gambits: firstSet, sets: { c: [hold] } })
    expect(world.get('gambitSet', { heroId: hero.id }).sets).not.toHaveProperty('b')
  })
  it('says which set and which gambit of it a hero cannot carry out', async () => {
    const hero = roster[1] as Row<'hero'>
    const hold: Gambit = { onlyIf: [], do: { kind: 'hold' }, prefer: [] }
    const { version } = world.get('gambitSet', { heroId: hero.id })
    const sleep: Gambit = { onlyIf: [], do: { kind: 'sleep' } as never, prefer: [] }
    const stranger = world
      .list('hero')
      .find((each) => each.guildId !== guildId && each.classId !== hero.classId) as Row<'hero'>
    const foreign: Gambit = { onlyIf: [], do: { kind: 'ability', ability: abilityOf(stranger) }, prefer: [] }
    const refusalOf = (sets: GambitSets) =>
      world.run(saveGambits, { guildId, heroId: hero.id, version, gambits: [hold], sets })
    expect(await refusalOf({ b: [hold, sleep] })).toMatchObject({
      refused: 'GAMBITS_UNLAWFUL',
      details: { heroId: hero.id, set: 'b', number: 2 },
    })
    expect(await refusalOf({ b: [hold], c: [foreign] })).toMatchObject({
      refused: 'GAMBITS_UNLAWFUL',
      details: { heroId: hero.id, set: 'c', number: 1 },
    })
    const crowd = Array.from({ length: 9 }, () => hold)
    expect(await refusalOf({ b: crowd })).toMatchObject({ refused: 'GAMBITS_UNLAWFUL', details: { set: 'b' } })
    expect(world.get('gambitSet', { heroId: hero.id }).version).toBe(version)
  })
  it('writes gambits a hero can carry out, and no others', async () => {
    const hero = roster[0] as Row<'hero'>
    const gambits: Gambit[] = [
      { onlyIf: [], do: { kind: 'ability', ability: abilityOf(hero) }, prefer: [{ kind: 'nearest' }] },
    ]
    expect(await world.run(saveGambits, { guildId, heroId: hero.id, version: 1, gambits })).toEqual({
      heroId: hero.id,
      version: 2,
    })
    expect(world.get('gambitSet', { heroId: hero.id })).toEqual({ heroId: hero.id, version: 2, gambits, sets: {} })
    const other = world
      .list('hero')
      .find((each) => each.guildId !== guildId && each.classId !== hero.classId) as Row<'hero'>
    expect(await world.run(saveGambits, { guildId, heroId: other.id, version: 1, gambits: [] })).toMatchObject({
      refused: 'HERO_NOT_YOURS',
    })
    expect(await world.run(saveGambits, { guildId, heroId: hero.id, version: 1, gambits })).toMatchObject({
      refused: 'STALE_VERSION',
    })
    const foreign: Gambit[] = [{ onlyIf: [], do: { kind: 'ability', ability: abilityOf(other) }, prefer: [] }]
    expect(await world.run(saveGambits, { guildId, heroId: hero.id, version: 2, gambits: foreign })).toMatchObject({
      refused: 'GAMBITS_UNLAWFUL',
    })
    const asleep = [{ onlyIf: [], do: { kind: 'sleep' }, prefer: [] }] as unknown as Gambit[]
    expect(await world.run(saveGambits, { guildId, heroId: hero.id, version: 2, gambits: asleep })).toMatchObject({
      refused: 'GAMBITS_UNLAWFUL',
    })
  })
})
