import type { AbilityId, Gambit, GambitSets } from '@mythic/battle-engine'
import { describe, expect, it } from 'vitest'
import { calendarPlace, worldWeekOf } from '../calendar/calendar.ts'
import type { HeroId, MatchId } from '../ids/ids.ts'
import { aGuildId } from '../testing/a-hero.ts'
import { aWorld } from '../testing/test-world.ts'
import type { Row } from '../world/tables.ts'
import { saveGambits } from './save-gambits.ts'
import { saveLineUp } from './save-line-up.ts'

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
