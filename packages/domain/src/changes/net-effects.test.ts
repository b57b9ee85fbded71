import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gameInstant } from '../time/game-instant.ts'
import { coins } from '../money/coins.ts'
import { TestWorld } from '../testing/test-world.ts'
import type { GuildId, HeroId, MatchId, MomentId, SeatId, TransferId } from '../ids/ids.ts'
import type { Row } from '../world/tables.ts'
import { guildPurse, worldPurse } from '../guild/ledger-accounts.ts'
import type { Change } from './change.ts'
import { netEffects } from './net-effects.ts'

const world = new TestWorld('net')
const guildId = '00000000-0000-8000-8000-000000000001' as GuildId
const seatIds = ['00000000-0000-8000-8000-0000000000a1', '00000000-0000-8000-8000-0000000000a2'] as SeatId[]
const heroIds = ['00000000-0000-8000-8000-0000000000b1', '00000000-0000-8000-8000-0000000000b2'] as HeroId[]
const uuid = (n: number): string => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`

const seat = (id: SeatId): Row<'seat'> => ({
  id,
  season: 1,
  divisionId: uuid(5) as Row<'seat'>['divisionId'],
  ordinal: 1,
  guildId,
  played: 0,
  won: 0,
  drawn: 0,
  lost: 0,
  points: 0,
  gloryFor: 0,
  gloryAgainst: 0,
  gloryDifference: 0,
  awayWins: 0,
})
const line = (heroId: HeroId): Row<'heroSeason'> => ({
  heroId,
  season: 1,
  guildId,
  tier: 1,
  matches: 0,
  wins: 0,
  draws: 0,
  losses: 0,
  fallsDealt: 0,
  timesFallen: 0,
  standardsTaken: 0,
  damageDealt: 0,
  healing: 0,
  bestFallsInMatch: 0,
})

/** Facts that may follow one another in any order and number. */
const facts = fc.array(
  fc.oneof(
    fc
      .record({
        seat: fc.constantFrom(...seatIds),
        points: fc.integer({ min: 0, max: 3 }),
        glory: fc.integer({ min: -50, max: 50 }),
      })
      .map(({ seat: seatId, points, glory }): Change => ({
        kind: 'StandingChanged',
        seatId,
        by: { played: 1, points, gloryDifference: glory },
      })),
    fc
      .record({ hero: fc.constantFrom(...heroIds), falls: fc.nat(6), best: fc.option(fc.nat(6), { nil: undefined }) })
      .map(({ hero, falls, best }): Change => ({
        kind: 'LegacyGrew',
        heroId: hero,
        season: 1,
        guildId,
        by: { matches: 1, fallsDealt: falls },
        ...(best === undefined ? {} : { bestFallsInMatch: best }),
      })),
    fc.constantFrom(...seatIds).map((seatId): Change => ({ kind: 'SeatHandedOver', seatId, to: uuid(77) as GuildId })),
  ),
  { maxLength: 40 },
)

function prepared(): TestWorld {
  const fresh = new TestWorld('net')
  fresh.apply([
    ...seatIds.map((id): Change => ({ kind: 'SeatTaken', seat: seat(id) })),
    ...heroIds.map((id): Change => ({ kind: 'LegacyBegun', line: line(id) })),
  ])
  return fresh
}

describe('netEffects', () => {
  it('comes to the same as applying each effect in turn', () => {
    fc.assert(
      fc.property(facts, (changes) => {
        const [one, other] = [prepared(), prepared()]
        one.apply(changes)
        for (const effect of netEffects(changes)) other.applyEffect(effect)
        expect(other.rows()).toEqual(one.rows())
      }),
      { numRuns: 150 },
    )
  })

  it('leaves at most one update and one add a row, over different columns', () => {
    fc.assert(
      fc.property(facts, (changes) => {
        const seen = new Set<string>()
        for (const effect of netEffects(changes)) {
          if (effect.do === 'insert' || effect.do === 'delete') continue
          for (const column of Object.keys(effect.do === 'add' ? effect.by : effect.set)) {
            const cell = `${effect.table} ${JSON.stringify(effect.key)} ${column}`
            expect(seen.has(cell)).toBe(false)
            seen.add(cell)
          }
        }
      }),
    )
  })

  it('folds updates and adds into the row they follow', () => {
    const effects = netEffects([
      { kind: 'SeatTaken', seat: seat(seatIds[0] as SeatId) },
      { kind: 'StandingChanged', seatId: seatIds[0] as SeatId, by: { points: 3, played: 1 } },
      { kind: 'StandingChanged', seatId: seatIds[0] as SeatId, by: { points: 1, played: 1 } },
      { kind: 'SeatHandedOver', seatId: seatIds[0] as SeatId, to: uuid(9) as GuildId },
    ])
    expect(effects).toEqual([
      { do: 'insert', table: 'seat', row: { ...seat(seatIds[0] as SeatId), points: 4, played: 2, guildId: uuid(9) } },
    ])
  })

  it('forgets a row that comes and goes', () => {
    const moment = (n: number): Row<'moment'> => ({
      id: uuid(n) as MomentId,
      heroId: heroIds[0] as HeroId,
      at: gameInstant(1),
      season: 1,
      kind: 'debut',
      weight: n,
      matchId: null,
      round: null,
      data: {},
    })
    const effects = netEffects([
      { kind: 'MomentRemembered', moment: moment(1), instead: null },
      { kind: 'MomentRemembered', moment: moment(2), instead: uuid(1) as MomentId },
    ])
    expect(effects).toEqual([{ do: 'insert', table: 'moment', row: moment(2) }])
  })

  it('refuses to set what was added to before', () => {
    const wound = {
      kind: 'HeroWounded',
      heroId: heroIds[0] as HeroId,
      injury: 'scar',
      untilWeek: 3,
      scars: 1,
      scarred: { attribute: 'might', by: -2500 },
    } as const
    expect(() =>
      netEffects([wound, { kind: 'HeroConditionChanged', heroId: heroIds[0] as HeroId, set: { fatigue: 3 } }]),
    ).not.toThrow()
    const xp = { kind: 'ExperienceGained', heroId: heroIds[0] as HeroId, xp: 30, rank: 1 } as const
    const update = {
      kind: 'LegacyGrew',
      heroId: heroIds[0] as HeroId,
      season: 1,
      guildId,
      by: { bestFallsInMatch: 1 } as object,
      bestFallsInMatch: 2,
    } as const
    expect(() => netEffects([xp, update])).toThrow(/bestFallsInMatch set after it was added to/)
  })

  it('never touches an append-only row again', () => {
    const locked = {
      kind: 'MatchLocked',
      matchId: uuid(3) as MatchId,
      engineVersion: '1',
      arena: 'the-level',
      sides: [] as never,
      salts: ['', ''],
      inputHash: 'a',
    } as const
    expect(() => netEffects([locked, locked])).toThrow(/inserted after/)
  })

  it('moves coins forward only, and stores balances for guilds alone', () => {
    const move = (amount: number): Change => ({
      kind: 'CoinsMoved',
      id: uuid(4) as TransferId,
      from: worldPurse(world.worldId, 'mint:gate'),
      to: guildPurse(world.worldId, guildId, 'treasury'),
      amount: coins(amount),
      transfer: 'gate-money',
      causeId: uuid(1),
      at: gameInstant(5),
      season: 1,
      week: 1,
    })
    expect(() => netEffects([move(0)])).toThrow(/moves coins forward/)
    expect(() => netEffects([move(-5)])).toThrow(/moves coins forward/)
    expect(netEffects([move(7)]).map((effect) => [effect.do, effect.table])).toEqual([
      ['add', 'ledgerAccount'],
      ['insert', 'transfer'],
    ])
  })
})
