import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Me } from '../src/schemas/account.ts'
import { BattleView } from '../src/schemas/battle.ts'
import { ChroniclePage } from '../src/schemas/chronicle.ts'
import { GreatHallView, GuildFounded, GuildView, WarTableView } from '../src/schemas/guild.ts'
import { HallOfFamePage, HeroView, LegacyView, RosterView } from '../src/schemas/hero.ts'
import { PyramidView, ScheduleView, TableView } from '../src/schemas/league.ts'
import { MarketView } from '../src/schemas/market.ts'
import { MatchPage, MatchView } from '../src/schemas/match.ts'
import { GambitsSaved, GambitsView, LineUpSaved, LineUpView } from '../src/schemas/orders.ts'
import { SearchFound } from '../src/schemas/search.ts'
import { LedgerPage, TreasuryView } from '../src/schemas/treasury.ts'
import { WorldView, Worlds } from '../src/schemas/world.ts'
import { openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { expectWeekTold } from './story-week.ts'
import { foundStoryWorld } from './story-world.ts'
import type { Visitor } from './visitor.ts'
import { plainCrest } from './visitor.ts'

let stage: Stage
let ada: Visitor
let worldId: string
let guildId: string
const world = () => `worlds/${worldId}`
const guild = () => `worlds/${worldId}/guilds/${guildId}`
const WEEK = 604_800_000

beforeAll(async () => {
  stage = await openStage()
  ada = stage.visitor()
  await ada.register('Ada')
  worldId = await foundStoryWorld(ada)
})
afterAll(async () => await stage[Symbol.asyncDispose]())

/** One story, told in order: each part stands on the one before. */
describe('the story of a first week, route by route', () => {
  it('everybody sees the world', async () => {
    const visitor = stage.visitor()
    const { worlds } = await visitor.get('worlds', Worlds)
    expect(worlds).toEqual([
      expect.objectContaining({
        id: worldId,
        tiers: 2,
        guilds: 24,
        people: 0,
        seatsFree: 16,
        at: { season: 1, week: 1, day: 1 },
      }),
    ])
    const view = await visitor.get(world(), WorldView)
    expect(view).toMatchObject({
      catchingUp: false,
      season: { number: 1, scheduled: true },
      next: { kind: 'lock', matchday: 1 },
    })
    expect(view.world.clock).toEqual({ gameNow: 0, ratePermille: 0, driven: true, paused: false })
  })

  it('a person founds a guild, once, under one idempotency key', async () => {
    const body = { name: 'The Lantern Guard', motto: 'Wé stand.', crest: plainCrest, homeArena: 'twin-groves' }
    const key = { 'idempotency-key': 'founding-of-ada' }
    const founded = await ada.send('POST', `${world()}/guilds`, GuildFounded, body, key)
    guildId = founded.guildId
    expect(await ada.send('POST', `${world()}/guilds`, GuildFounded, body, key)).toEqual(founded)
    expect((await ada.refused('POST', `${world()}/guilds`, { ...body, name: 'Other' }, key)).code).toBe(
      'IDEMPOTENCY_CONFLICT',
    )
    expect((await ada.refused('POST', `${world()}/guilds`, { ...body, name: 'Other' })).code).toBe('GUILD_EXISTS')
    const bea = stage.visitor()
    await bea.register()
    expect((await bea.refused('POST', `${world()}/guilds`, body)).code).toBe('GUILD_NAME_TAKEN')
    const badCrest = { ...plainCrest, tinctures: { ...plainCrest.tinctures, charge: 'gules' } }
    expect((await bea.refused('POST', `${world()}/guilds`, { ...body, name: 'Bea', crest: badCrest })).code).toBe(
      'CREST_UNLAWFUL',
    )
    const { guilds } = await ada.get('me', Me)
    expect(guilds).toEqual([
      { worldId, worldName: 'Story', guild: { id: guildId, name: 'The Lantern Guard', crest: plainCrest } },
    ])
  })

  it('shows hall, roster, treasury and war table to the owner', async () => {
    const hall = await ada.get(`${guild()}/hall`, GreatHallView)
    expect(hall).toMatchObject({
      coins: 300_000,
      coinsThisWeek: 300_000,
      wounded: [],
      lastMatch: null,
      catchingUp: false,
    })
    expect(hall.deadlines.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['lock', 'kickoff', 'reveal', 'salaries', 'training']),
    )
    const roster = await ada.get(`${guild()}/roster`, RosterView)
    expect(roster.heroes).toHaveLength(12)
    expect(roster.salariesPerWeek).toBe(roster.heroes.reduce((sum, hero) => sum + hero.salaryPerWeek, 0))
    const treasury = await ada.get(`${guild()}/treasury`, TreasuryView)
    expect(treasury).toMatchObject({
      balance: 300_000,
      weeks: [{ season: 1, week: 1, income: 300_000, spending: 0 }],
      forecast: null,
    })
    const ledger = await ada.get(`${guild()}/ledger`, LedgerPage)
    expect(ledger.lines).toEqual([
      expect.objectContaining({ kind: 'founding-grant', change: 300_000, balance: 300_000 }),
    ])
    const table = await ada.get(`${guild()}/war-table`, WarTableView)
    expect(table.match?.phase).toBe('scheduled')
    expect(table.candidates.map(({ ranked }) => ranked.length)).toEqual([12, 12])
    expect(table.gambits).toHaveLength(12)
    expect(table.last).toBeNull()
    expect(table.others).toEqual([])
    const { host, guest } = table.match ?? {}
    expect(table.foe?.guild).toEqual(table.side === 'host' ? guest : host)
    expect(table.foe?.last).toBeNull()
    const outline = (await stage.visitor().get(`${world()}/guilds/${table.foe?.guild.id}`, GuildView)).heroes
    expect(table.foe?.heroes).toEqual(outline.map(({ id, name, classId, rank }) => ({ id, name, classId, rank })))
  })

  it('takes orders, guarded by their version', async () => {
    const before = await ada.get(`${guild()}/line-up`, LineUpView)
    const { version, places, reserves, orders } = before
    const body = { version, places, reserves, stance: 'storm', orders }
    expect(await ada.send('PUT', `${guild()}/line-up`, LineUpSaved, body)).toEqual({ guildId, version: version + 1 })
    expect(await ada.refused('PUT', `${guild()}/line-up`, body)).toMatchObject({
      code: 'STALE_VERSION',
      details: { version: version + 1 },
    })
    expect((await ada.get(`${guild()}/line-up`, LineUpView)).stance).toBe('storm')
    const [first, second] = places
    if (first === undefined || second === undefined) throw new Error('no line-up')
    const next = { ...body, version: version + 1 }
    const codes = [
      {
        ...next,
        places: places.map((place) => (place === second ? { ...place, column: first.column, row: first.row } : place)),
      },
      { ...next, places: places.map((place) => (place === second ? { ...place, heroId: first.heroId } : place)) },
      { ...next, places: places.map((place) => (place === second ? { ...place, heroId: guildId } : place)) },
      { ...next, places: places.slice(1) },
    ].map(async (each) => (await ada.refused('PUT', `${guild()}/line-up`, each)).code)
    expect(await Promise.all(codes)).toEqual(['PLACE_TAKEN', 'HERO_TWICE', 'HERO_NOT_YOURS', 'LINE_UP_UNLAWFUL'])
    const heroPath = `${world()}/heroes/${first.heroId}`
    const gambits = await ada.get(`${heroPath}/gambits`, GambitsView)
    const attack = { onlyIf: [{ kind: 'foe-in-range' }], do: { kind: 'attack' }, prefer: [{ kind: 'least-health' }] }
    expect(
      await ada.send('PUT', `${heroPath}/gambits`, GambitsSaved, { version: gambits.version, gambits: [attack] }),
    ).toEqual({ heroId: first.heroId, version: gambits.version + 1 })
    const tooMany = Array.from({ length: 8 }, () => attack)
    expect(
      (await ada.refused('PUT', `${heroPath}/gambits`, { version: gambits.version + 1, gambits: tooMany })).code,
    ).toBe('GAMBITS_UNLAWFUL')
  })

  it('takes sets B and C, a captain, and orders that name a foe', async () => {
    const { places, orders: _none, ...held } = await ada.get(`${guild()}/line-up`, LineUpView)
    const [first, , third] = places
    const { foe } = await ada.get(`${guild()}/war-table`, WarTableView)
    const feared = foe?.heroes[0]?.id
    if (first === undefined || third === undefined || feared === undefined) throw new Error('nobody to name')
    const path = `${world()}/heroes/${first.heroId}/gambits`
    const { version, gambits } = await ada.get(path, GambitsView)
    const flee = {
      onlyIf: [{ kind: 'foe-named-in-range', hero: feared }],
      do: { kind: 'keep-distance', distance: 3 },
      prefer: [],
    }
    await ada.send('PUT', path, GambitsSaved, { version, gambits, sets: { b: [flee], c: [] } })
    expect(await ada.get(path, GambitsView)).toMatchObject({ version: version + 1, gambits, sets: { b: [flee] } })
    const asleep = { ...flee, do: { kind: 'ability', ability: 'ballad-of-the-fallen' } }
    expect(
      await ada.refused('PUT', path, { version: version + 1, gambits, sets: { b: [flee, asleep] } }),
    ).toMatchObject({
      code: 'GAMBITS_UNLAWFUL',
      details: { heroId: first.heroId, set: 'b', number: 2 },
    })
    const orders = [
      {
        when: { kind: 'hour', atLeast: 1 },
        and: { kind: 'fallen', hero: feared },
        then: { kind: 'set', set: 'b', of: { kind: 'hero', hero: first.heroId } },
      },
    ]
    const { reserves, stance } = held
    const body = { version: held.version, places, reserves, stance, orders, captainId: third.heroId }
    await ada.send('PUT', `${guild()}/line-up`, LineUpSaved, body)
    const table = await ada.get(`${guild()}/war-table`, WarTableView)
    expect(table.lineUp).toMatchObject({ orders, captainId: third.heroId })
    expect(table.others).toEqual([])
    expect(
      await ada.refused('PUT', `${guild()}/line-up`, { ...body, version: table.lineUp.version, captainId: feared }),
    ).toMatchObject({ code: 'HERO_NOT_YOURS', details: { heroId: feared, as: 'captain' } })
  })

  it('shows heroes to all, their orders to the owner alone', async () => {
    const { heroes } = await ada.get(`${guild()}/roster`, RosterView)
    const path = `${world()}/heroes/${heroes[0]?.id}`
    const own = await ada.get(path, HeroView)
    expect([own.mine, own.training === null, own.gambits === null]).toEqual([true, false, false])
    expect(Object.values(own.hero.talents).every(({ least, most }) => most - least === 2)).toBe(true)
    const seen = await stage.visitor().get(path, HeroView)
    expect([seen.mine, seen.training, seen.gambits]).toEqual([false, null, null])
    expect(seen.hero).toEqual(own.hero)
    expect(await stage.visitor().get(`${path}/legacy`, LegacyView)).toMatchObject({
      lines: [],
      score: 0,
      tier: 'Forgotten',
    })
  })

  it('tells the league, the fixtures and each match', async () => {
    const { tiers } = await ada.get(`${world()}/divisions`, PyramidView)
    expect(tiers.map(({ divisions }) => divisions.length)).toEqual([1, 2])
    const own = tiers
      .flatMap(({ divisions }) => divisions)
      .find(({ guilds }) => guilds.some(({ id }) => id === guildId))
    const table = await ada.get(`${world()}/divisions/${own?.id}/table`, TableView)
    expect(table.rows.map(({ zone }) => zone)).toEqual(['up', 'qualifier', null, null, null, null, null, null])
    const schedule = await ada.get(`${world()}/divisions/${own?.id}/schedule`, ScheduleView)
    expect(schedule.matchdays.map(({ matches }) => matches.length)).toEqual(Array.from({ length: 14 }, () => 4))
    const mine: string[] = []
    let cursor = ''
    do {
      const page = await ada.get(`${world()}/matches?guildId=${guildId}&limit=5${cursor}`, MatchPage)
      mine.push(...page.matches.map(({ id }) => id))
      cursor = page.next === null ? '' : `&cursor=${page.next}`
    } while (cursor !== '')
    expect([mine.length, new Set(mine).size]).toEqual([14, 14])
    const match = await ada.get(`${world()}/matches/${mine[0]}`, MatchView)
    expect(match).toMatchObject({
      lineUps: null,
      proof: null,
      headToHead: [],
      match: { phase: 'scheduled', result: null },
    })
    expect(match.odds.hostPermille + match.odds.drawPermille + match.odds.guestPermille).toBe(1000)
    const battle = await ada.get(`${world()}/matches/${mine[0]}/battle`, BattleView)
    expect(battle).toMatchObject({ phase: 'scheduled', names: [], header: null, battle: null })
  })

  it('finds people of the world by name', async () => {
    const found = await ada.get(`${world()}/search?q=lantern%20g`, SearchFound)
    expect(found.guilds).toEqual([expect.objectContaining({ id: guildId })])
    const { heroes } = await ada.get(`${guild()}/roster`, RosterView)
    const name = encodeURIComponent(heroes[0]?.name ?? '')
    expect((await ada.get(`${world()}/search?q=${name}`, SearchFound)).heroes).toContainEqual(
      expect.objectContaining({ id: heroes[0]?.id }),
    )
    expect(await ada.get(`${world()}/search?q=%25`, SearchFound)).toEqual({ heroes: [], guilds: [] })
  })

  it('plays a week and tells all of it afterwards', async () => {
    await stage.play(worldId as never, WEEK)
    await expectWeekTold({ stage, ada, worldId, guildId })
  })

  it('keeps the ledger readable, page by page, balance by balance', async () => {
    await stage.play(worldId as never, 2 * WEEK)
    const lines = []
    let cursor = ''
    do {
      const page = await ada.get(`${guild()}/ledger?limit=2${cursor}`, LedgerPage)
      lines.push(...page.lines)
      cursor = page.next === null ? '' : `&cursor=${page.next}`
    } while (cursor !== '')
    const treasury = await ada.get(`${guild()}/treasury`, TreasuryView)
    expect(lines[0]?.balance).toBe(treasury.balance)
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
    for (const [place, line] of lines.entries())
      expect((lines[place + 1]?.balance ?? 0) + line.change).toBe(line.balance)
    expect(lines.map(({ cause }) => cause.kind)).toContain('week')
    expect(treasury.forecast?.weeksLeft).toBeGreaterThan(10)
    expect(
      (await ada.refused('GET', `${guild()}/ledger?cursor=${Buffer.from('1.x').toString('base64url')}`)).code,
    ).toBe('CURSOR_UNLAWFUL')
    const pages = await ada.get(`${guild()}/chronicle?limit=1`, ChroniclePage)
    const following = await ada.get(`${guild()}/chronicle?limit=1&cursor=${pages.next}`, ChroniclePage)
    expect(following.lines[0]?.id).not.toBe(pages.lines[0]?.id)
  })

  it('says plainly what does not exist yet', async () => {
    expect(await ada.get(`${world()}/hall-of-fame?tier=Mythic&season=1`, HallOfFamePage)).toEqual({
      heroes: [],
      next: null,
    })
    expect((await ada.get(`${world()}/market`, MarketView)).state).toBe('closed')
  })
})
