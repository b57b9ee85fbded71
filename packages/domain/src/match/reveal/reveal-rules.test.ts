import type { HeroInput } from '@mythic/battle-engine'
import * as engine from '@mythic/battle-engine/bundle'
import { describe, expect, it } from 'vitest'
import { createChance } from '../../chance/chance.ts'
import { deriveWorldId } from '../../ids/ids.ts'
import type { HeroId, MatchId } from '../../ids/ids.ts'
import { aGuildId, aHero } from '../../testing/a-hero.ts'
import { gameInstant } from '../../time/game-instant.ts'
import type { Row } from '../../world/tables.ts'
import type { HallKind } from '../../world/words.ts'
import { militiaAbilities, militiaman } from '../militia.ts'
import { expectedPermille } from './expectation.ts'
import { gateMoney } from './gate-money.ts'
import { experienceOf, heroesAftermath } from './hero-aftermath.ts'
import { rolledInjury, weeksOut } from './injuries.ts'
import { careersOf, legacyOfMatch } from './legacy-of-match.ts'
import { chronicleOfMatch } from './match-chronicle.ts'
import { results } from './results.ts'
import type { RevealedSide } from './slice.ts'

const worldId = deriveWorldId('reveal')
const six = (worth: number): HeroInput[] =>
  Array.from({ length: 6 }, (_, n) => ({
    ...militiaman(aGuildId, n + 1, { column: 1, row: n }, militiaAbilities(engine)),
    militia: false,
    worth,
  }))
const deeds = (own = {}) => ({
  key: aHero().id,
  handle: 0,
  damageDealt: 50,
  damageTaken: 40,
  healing: 0,
  fallsDealt: 1,
  timesFallen: 1,
  standardsTaken: 1,
  glory: 4,
  turns: 24,
  standing: true,
  ...own,
})

function aSide(own: Partial<RevealedSide> & { levels?: Partial<Record<HallKind, number>> } = {}): RevealedSide {
  const side = { stance: 'steady' as const, morale: 50, heroes: six(1000), orders: [] }
  const levels = { arena: 5, infirmary: 0, ...own.levels }
  return {
    match: { id: 'm' as MatchId, season: 1, week: 3, matchday: 3 } as Row<'match'>,
    sealed: {
      outcome: {
        winner: 0,
        glory: [70, 60],
        rounds: 24,
        deficits: [0, 0],
        gloryAfterHour: [
          [20, 25],
          [40, 45],
        ],
        ordersFired: [[], []],
        heroes: [[], []],
        draws: 0,
        finalDigest: '',
      },
    } as unknown as RevealedSide['sealed'],
    index: 0,
    guild: { id: aGuildId, renown: 0, charterUntilWeek: 0 } as Row<'guild'>,
    seat: { played: 2, won: 2, drawn: 0, lost: 0 } as Row<'seat'>,
    tier: 3,
    input: side,
    foeInput: { ...side, heroes: six(1000) },
    foeGuildId: aGuildId,
    own: 70,
    foe: 60,
    result: 'won',
    hall: (kind) => levels[kind as 'arena'],
    fielded: [{ hero: aHero(), deeds: deeds() }],
    ...own,
  }
}

describe('what is expected of a line-up', () => {
  it('follows the gap of worth by the sheet and mirrors', () => {
    expect([0, 50, 75, 100, 300, 900].map((gap) => expectedPermille(six(1000 + gap), six(1000)))).toEqual([
      500, 570, 630, 690, 940, 940,
    ])
    expect(expectedPermille(six(1000), six(1100))).toBe(310)
  })
})

describe('experience', () => {
  it('is 30 a league match and 3 for each fall and standard, at most 15 more', () => {
    expect(experienceOf({ fallsDealt: 0, standardsTaken: 0 })).toBe(30)
    expect(experienceOf({ fallsDealt: 2, standardsTaken: 1 })).toBe(39)
    expect(experienceOf({ fallsDealt: 9, standardsTaken: 9 })).toBe(45)
  })
})

describe('after the match', () => {
  const conditionOf = (side: RevealedSide) =>
    heroesAftermath(engine, side, gameInstant(9)).flatMap((change) =>
      change.kind === 'HeroConditionChanged' ? [change.set] : [],
    )[0]
  it('stances tire, the line-up takes part whole, and only the unlikely moves morale', () => {
    expect(conditionOf(aSide())).toEqual({ fatigue: 22, morale: 4, participationPermille: 1000 })
    expect(conditionOf(aSide({ foeInput: { ...aSide().input, stance: 'storm', heroes: six(1100) } }))?.morale).toBe(5)
    expect(conditionOf(aSide({ result: 'lost', foeInput: { ...aSide().input, heroes: six(900) } }))?.morale).toBe(3)
    expect(conditionOf(aSide({ result: 'lost', foeInput: { ...aSide().input, heroes: six(1100) } }))?.morale).toBe(4)
    expect(conditionOf(aSide({ input: { ...aSide().input, stance: 'storm' } }))?.fatigue).toBe(26)
  })
  it('a new rank brings its ability', () => {
    const side = aSide({ fielded: [{ hero: aHero({ xp: 190, rank: 2 }), deeds: deeds() }] })
    expect(heroesAftermath(engine, side, gameInstant(9))).toContainEqual({
      kind: 'AbilitiesLearned',
      heroId: aHero().id,
      abilities: ['lunge', 'riposte', 'feint'],
    })
  })
})

describe('standings', () => {
  it('count at most fifty glory a match', () => {
    const [, host, guest] = results([
      aSide({ own: 130, foe: 20 }),
      aSide({ index: 1, own: 20, foe: 130, result: 'lost' }),
    ])
    expect(host).toMatchObject({ by: { points: 3, gloryFor: 130, gloryAgainst: 20, gloryDifference: 50, awayWins: 0 } })
    expect(guest).toMatchObject({ by: { points: 0, gloryDifference: -50, lost: 1, awayWins: 0 } })
    expect(results([aSide({ result: 'lost' }), aSide({ index: 1, result: 'won' })])[2]).toMatchObject({
      by: { awayWins: 1 },
    })
  })
})

describe('the gate', () => {
  const gate = (side: RevealedSide): number =>
    gateMoney(worldId, gameInstant(9), side, createChance('gate')).reduce(
      (sum, change) => sum + (change.kind === 'CoinsMoved' ? change.amount : 0),
      0,
    )
  it('fills the seats there are, at nine coins and the realm factor', () => {
    expect(gate(aSide({ tier: 1 }))).toBe(Math.trunc((2300 * 9 * 850) / 1000))
  })
  it('sells no more than the tier wants', () => {
    const sold = gate(aSide({ tier: 4, levels: { arena: 20 } }))
    expect(sold).toBeGreaterThanOrEqual(Math.trunc((1530 * 9 * 850) / 1000))
    expect(sold).toBeLessThanOrEqual(Math.trunc((1870 * 9 * 850) / 1000))
  })
  it('rises with renown and with darlings, once each', () => {
    const darlings = [
      aHero({ traits: ['crowds-darling'] }),
      aHero({ id: 'x' as HeroId, traits: ['crowds-darling', 'vain'] }),
    ].map((hero) => ({ hero, deeds: deeds() }))
    expect(gate(aSide({ tier: 1, fielded: darlings }))).toBe(
      Math.trunc((Math.trunc((2300 * 9 * 1022) / 1000) * 850) / 1000),
    )
    const big = { tier: 3, levels: { arena: 20 } }
    expect(gate(aSide({ ...big, guild: { ...aSide().guild, renown: 10 } }))).toBeGreaterThan(gate(aSide(big)))
  })
  it('pays nothing to a host of three militia', () => {
    const heroes = six(1000).map((hero, n) => ({ ...hero, militia: n < 3 }))
    expect(gate(aSide({ input: { ...aSide().input, heroes } }))).toBe(0)
    expect(
      gate(aSide({ input: { ...aSide().input, heroes: heroes.map((hero, n) => ({ ...hero, militia: n < 2 })) } })),
    ).toBeGreaterThan(0)
  })
})

describe('injuries', () => {
  const rolls = 4000
  const rolled = (side: RevealedSide, falls: number, own: Partial<Row<'hero'>> = {}) =>
    Array.from({ length: rolls }, (_, n) =>
      rolledInjury(side, aHero({ ...own, id: `h${n}` as HeroId }), falls, createChance('injuries')),
    ).filter((wound) => wound !== null)
  const permille = (wounds: readonly unknown[]): number => (wounds.length * 1000) / rolls

  it('come only to those who fell, likelier with each fall', () => {
    expect(rolled(aSide(), 0)).toEqual([])
    expect(Math.abs(permille(rolled(aSide(), 1)) - 60)).toBeLessThan(12)
    expect(Math.abs(permille(rolled(aSide(), 3)) - 100)).toBeLessThan(15)
    expect(Math.abs(permille(rolled(aSide(), 1, { traits: ['brittle-ankles'] })) - 85)).toBeLessThan(14)
  })
  it('are fewer behind a Shieldwall and with an Infirmary, whose levels beyond ten count half', () => {
    expect(
      Math.abs(permille(rolled(aSide({ input: { ...aSide().input, stance: 'shieldwall' } }), 3)) - 70),
    ).toBeLessThan(13)
    expect(Math.abs(permille(rolled(aSide({ levels: { infirmary: 20 } }), 3)) - 55)).toBeLessThan(12)
  })
  it('last as long as the sheet says, shorter with an Infirmary, two weeks under a charter', () => {
    const wounds = rolled(aSide(), 9)
    const weeksOf = (kind: string): number[] =>
      wounds.filter(({ injury }) => injury === kind).map((wound) => weeksOut(wound, aSide().match))
    const range = (kind: string): number[] => [Math.min(...weeksOf(kind)), Math.max(...weeksOf(kind))]
    expect(['bruised', 'wounded', 'broken', 'maimed', 'scar'].map(range)).toEqual([
      [1, 1],
      [2, 3],
      [4, 6],
      [7, 10],
      [6, 6],
    ])
    const short = rolled(aSide({ levels: { infirmary: 10 } }), 9).map((wound) => weeksOut(wound, aSide().match))
    expect([Math.min(...short), Math.max(...short)]).toEqual([1, 8])
    const charter = rolled(aSide({ guild: { ...aSide().guild, charterUntilWeek: 3 } }), 9)
    expect(Math.max(...charter.map((wound) => weeksOut(wound, aSide().match)))).toBe(2)
  })
  it('fall in the shares of the sheet, and a fourth scar is none', () => {
    const wounds = rolled(aSide(), 9)
    const share = (kind: string): number =>
      (wounds.filter(({ injury }) => injury === kind).length * 1000) / wounds.length
    for (const [kind, permilleOf] of [
      ['bruised', 500],
      ['wounded', 300],
      ['broken', 100],
      ['maimed', 80],
      ['scar', 20],
    ] as const) {
      expect(Math.abs(share(kind) - permilleOf)).toBeLessThan(60)
    }
    for (const wound of wounds.filter(({ injury }) => injury === 'scar')) {
      expect(wound).toMatchObject({ scars: 1, scarred: { by: -2500 } })
    }
    expect(rolled(aSide(), 9, { scars: 3 }).filter(({ injury }) => injury === 'scar')).toEqual([])
  })
})

describe('what a hero is remembered for', () => {
  it('has the round of the chronicle where that knows one', () => {
    const sealed = { ...aSide().sealed, outcome: { ...aSide().sealed.outcome, deficits: [30, 0] } } as never
    const side = aSide({ sealed, fielded: [{ hero: aHero(), deeds: deeds({ fallsDealt: 3 }) }] })
    const now = gameInstant(9)
    const remembered = legacyOfMatch(worldId, side, careersOf([], [], 1), now).flatMap((change) =>
      change.kind === 'MomentRemembered' ? [[change.moment.kind, change.moment.round]] : [],
    )
    expect(remembered).toEqual([
      ['debut', null],
      ['many-falls', null],
      ['comeback', 24],
    ])
    const told = chronicleOfMatch(worldId, side, careersOf([], [], 1), now)
    expect(told.find(({ event }) => event === 'comeback')?.round).toBe(24)
  })
})

describe('the chronicle of a match', () => {
  const kinds = (side: RevealedSide): string[] =>
    chronicleOfMatch(worldId, side, careersOf([], [], 1), gameInstant(9)).map(({ event }) => event)
  const outcome = (own: object): RevealedSide['sealed'] => ({
    ...aSide().sealed,
    outcome: { ...aSide().sealed.outcome, ...own },
  })
  it('tells a plain win plainly', () => {
    expect(kinds(aSide())).toEqual(['match-played'])
  })
  it('tells draws, comebacks from thirty, and orders that turned a lead', () => {
    expect(kinds(aSide({ result: 'drawn' }))).toEqual(['match-played', 'draw-in-last-round'])
    expect(kinds(aSide({ result: 'drawn', sealed: outcome({ end: 'step-limit' }) }))).toEqual(['match-played'])
    expect(kinds(aSide({ sealed: outcome({ deficits: [30, 0] }) }))).toContain('comeback')
    expect(kinds(aSide({ sealed: outcome({ deficits: [30, 0] }), result: 'lost' }))).not.toContain('comeback')
    const fired = [[{ order: 1, round: 9 }], []]
    expect(kinds(aSide({ sealed: outcome({ ordersFired: fired }) }))).toContain('order-turned-lead')
    expect(kinds(aSide({ sealed: outcome({ ordersFired: [[{ order: 1, round: 8 }], []] }) }))).not.toContain(
      'order-turned-lead',
    )
  })
  it('tells three falls, and six as six', () => {
    const side = (fallsDealt: number) => aSide({ fielded: [{ hero: aHero(), deeds: deeds({ fallsDealt }) }] })
    expect([2, 3, 5, 6].map((falls) => kinds(side(falls)).slice(1))).toEqual([
      [],
      ['three-falls'],
      ['three-falls'],
      ['six-falls'],
    ])
  })
  it('tells the unbeaten after half a season and after a whole one', () => {
    const seat = (played: number, lost = 0) => aSide({ seat: { ...aSide().seat, played, lost } })
    expect(
      [kinds(seat(6)), kinds(seat(6, 1)), kinds(seat(13)), kinds(aSide({ ...seat(6), result: 'lost' }))].map((each) =>
        each.slice(1),
      ),
    ).toEqual([['unbeaten-half-season'], [], ['unbeaten-season'], []])
  })
  it('tells walkovers to both', () => {
    const militia = { ...aSide().input, heroes: six(1000).map((hero, n) => ({ ...hero, militia: n < 3 })) }
    expect(kinds(aSide({ input: militia }))).toContain('militia-walkover')
    expect(kinds(aSide({ foeInput: militia }))).toContain('militia-walkover')
  })
  it('tells the hundredth match', () => {
    const careers = careersOf(
      [{ heroId: aHero().id, guildId: aGuildId, season: 1, matches: 99 } as Row<'heroSeason'>],
      [],
      2,
    )
    expect(chronicleOfMatch(worldId, aSide(), careers, gameInstant(9)).map(({ event }) => event)).toEqual([
      'match-played',
      'hundredth-match',
    ])
  })
})
