import { describe, expect, it } from 'vitest'
import { calendarPlace } from '../calendar/calendar.ts'
import { crestFor } from '../heraldry/index.ts'
import { giveStarterHeroes } from '../hero/give-starter-heroes.ts'
import type { GuildId, WorldId } from '../ids/ids.ts'
import { coins } from '../money/coins.ts'
import { moveCoins } from '../money/move-coins.ts'
import { league } from '../ruleset/ruleset-1/league.ts'
import { brokenCoinLaw } from '../testing/coin-laws.ts'
import { aWorld } from '../testing/test-world.ts'
import { gameInstant, WEEK_MS } from '../time/game-instant.ts'
import { archiveWorld } from '../world/archive-world.ts'
import { foundGuild } from './found-guild.ts'
import type { FoundGuildRequest, FoundGuildResponse } from './found-guild.ts'
import { guildPurse, worldPurse } from './ledger-accounts.ts'

const request = (name: string): FoundGuildRequest => ({
  name,
  motto: 'We try.',
  crest: crestFor(() => 0),
  homeArena: 'the-ford',
})
/** A guild spends so many coins, all it has and more. */
const spent = (worldId: WorldId, guildId: GuildId, amount: number) =>
  moveCoins(worldId, gameInstant(0), {
    from: guildPurse(worldId, guildId, 'treasury'),
    to: worldPurse(worldId, 'burn:upkeep'),
    amount: coins(amount),
    kind: 'hall-upkeep',
    causeId: guildId,
  })
const endOfWeek = (week: number) => gameInstant(week * WEEK_MS - 1)

describe('founding a guild', async () => {
  const world = await aWorld({ seed: 'founders', tiers: 2 })
  await world.playTo(endOfWeek(2))
  const before = world.list('seat')
  const answer = (await world.run(foundGuild, request('The Late Comers'))) as FoundGuildResponse

  it('takes the worst computer guild’s seat in the lowest tier, with its points and fixtures', () => {
    const lowest = world.list('division', { tier: 2 }).map(({ id }) => id)
    const seat = before.find(({ id }) => id === answer.seatId)
    expect(lowest).toContain(seat?.divisionId)
    const least = Math.min(
      ...before.filter(({ divisionId }) => lowest.includes(divisionId)).map(({ points }) => points),
    )
    expect(seat?.points).toBe(least)
    expect(world.get('seat', { id: answer.seatId })).toEqual({ ...seat, guildId: answer.guildId })
    const own = world
      .list('match')
      .filter(({ hostSeatId, guestSeatId }) => hostSeatId === answer.seatId || guestSeatId === answer.seatId)
    expect(own.filter(({ status }) => status === 'scheduled')).toHaveLength(league.matchdays - 2)
    for (const match of own) {
      const holder = match.hostSeatId === answer.seatId ? match.hostGuildId : match.guestGuildId
      expect(holder).toBe(match.status === 'revealed' ? answer.replacedGuildId : answer.guildId)
      if (match.status === 'scheduled' && match.hostSeatId === answer.seatId) expect(match.arena).toBe('the-ford')
    }
  })

  it('gives twelve heroes with gambits, halls, orders, 300,000 coins and a charter of sixteen weeks', () => {
    const guildId = answer.guildId
    const heroes = world.list('hero', { guildId })
    expect(heroes).toHaveLength(12)
    expect(world.list('gambitSet', { heroId: heroes.map(({ id }) => id) })).toHaveLength(12)
    expect(world.get('ledgerAccount', { guildId, kind: 'treasury' }).balance).toBe(300_000)
    expect(world.get('hall', { guildId, kind: 'arena' }).level).toBe(5)
    const { places, orders, captainId } = world.get('lineUp', { guildId })
    expect([places.length, orders, places.some(({ heroId }) => heroId === captainId)]).toEqual([6, [], true])
    expect(world.get('guild', { id: guildId })).toMatchObject({
      kind: 'person',
      charterUntilWeek: calendarPlace(world.now).worldWeek + 15,
    })
    expect(world.list('chronicle', { guildId }).map(({ kind }) => kind)).toEqual(['guild-founded'])
  })

  it('sends the other guild, its heroes and its coins to the annals', () => {
    const guildId = answer.replacedGuildId
    expect(world.get('guild', { id: guildId }).status).toBe('annals')
    expect(new Set(world.list('hero', { guildId }).map(({ status }) => status))).toEqual(new Set(['annals']))
    expect(world.list('ledgerAccount', { guildId }).map(({ balance }) => balance)).toEqual([0, 0, 0])
    expect(brokenCoinLaw(world.rows())).toBeNull()
  })

  it('forgives a debt as every other coin is made: out of a mint, never out of a sink', async () => {
    const indebted = await aWorld({ seed: 'founders in debt', scheduled: false })
    for (const { id } of indebted.list('guild')) indebted.apply(spent(indebted.worldId, id, 420_700))
    expect(brokenCoinLaw(indebted.rows())).toBeNull()
    const { replacedGuildId } = (await indebted.run(foundGuild, request('The Heirs'))) as FoundGuildResponse
    expect(indebted.get('ledgerAccount', { guildId: replacedGuildId, kind: 'treasury' }).balance).toBe(0)
    expect(brokenCoinLaw(indebted.rows())).toBeNull()
  })

  it('refuses a name borne, a crest against the rules, and the time between lock and reveal', async () => {
    expect(await world.run(foundGuild, request('  the LATE   comers '))).toMatchObject({ refused: 'GUILD_NAME_TAKEN' })
    const plain = crestFor(() => 0)
    const unlawful = { ...plain, tinctures: { ...plain.tinctures, charge: plain.tinctures.field } }
    expect(await world.run(foundGuild, { ...request('Others'), crest: unlawful })).toMatchObject({
      refused: 'CREST_UNLAWFUL',
    })
    const next = world.list('match', { matchday: 3 })[0]
    await world.playTo(next?.lockAt ?? world.now)
    expect(await world.run(foundGuild, request('Others'))).toMatchObject({ refused: 'NOT_BETWEEN_MATCHDAYS' })
  })

  it('plays, pays and trains from the next day on, and its predecessor does no more', async () => {
    await world.playTo(endOfWeek(5))
    expect(world.list('salaryRun', { guildId: answer.guildId }).map(({ week }) => week)).toEqual([3, 4, 5])
    expect(world.list('salaryRun', { guildId: answer.replacedGuildId }).map(({ week }) => week)).toEqual([1, 2])
    expect(world.list('trainingReport', { guildId: answer.guildId })).toHaveLength(36)
    expect(world.list('deed', { guildId: answer.guildId })).toHaveLength(18)
    expect(world.get('seat', { id: answer.seatId }).played).toBe(5)
    const charged = world.list('hero', { guildId: answer.guildId })
    expect(charged.every(({ injuredUntilWeek }) => injuredUntilWeek <= calendarPlace(world.now).worldWeek + 3)).toBe(
      true,
    )
    expect(brokenCoinLaw(world.rows())).toBeNull()
  }, 20_000)
})

describe('a world', () => {
  it('is full when people hold every seat of the lowest tier', async () => {
    const world = await aWorld({ seed: 'full', tiers: 1, scheduled: false })
    const taken = new Set<GuildId>()
    for (let n = 1; n <= 8; n++) {
      const answer = (await world.run(foundGuild, request(`Guild ${n}`))) as FoundGuildResponse
      taken.add(answer.replacedGuildId)
      expect(brokenCoinLaw(world.rows())).toBeNull()
    }
    expect(taken.size).toBe(8)
    expect(await world.run(foundGuild, request('One too many'))).toMatchObject({ refused: 'WORLD_FULL' })
    expect(world.list('due')).toEqual([])
  })

  it('takes starter heroes to the roster’s limit', async () => {
    const world = await aWorld({ seed: 'gifts' })
    const guildId = world.list('guild')[0]?.id as GuildId
    expect(await world.run(giveStarterHeroes, { guildId })).toMatchObject({ heroIds: { length: 6 } })
    expect(world.list('hero', { guildId, status: 'active' })).toHaveLength(20)
    expect(await world.run(giveStarterHeroes, { guildId })).toMatchObject({ refused: 'ROSTER_FULL' })
  })

  it('locks the world before it takes a guild over or gives it heroes: neither can slip in between the other’s reading and writing', () => {
    const guildId = 'g' as GuildId
    expect(foundGuild.locks(request('Any'))).toContainEqual({ table: 'world', where: {} })
    expect(giveStarterHeroes.locks({ guildId })).toContainEqual({ table: 'world', where: {} })
  })

  it('once archived can be read, not played', async () => {
    const world = await aWorld({ seed: 'old' })
    expect(await world.run(archiveWorld, {})).toEqual({ worldId: world.worldId })
    expect(await world.run(archiveWorld, {})).toMatchObject({ refused: 'WORLD_ARCHIVED' })
    expect(await world.run(foundGuild, request('Too late'))).toMatchObject({ refused: 'WORLD_ARCHIVED' })
  })
})
