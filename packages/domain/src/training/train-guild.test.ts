import { describe, expect, it } from 'vitest'
import { SEASON_MS } from '../calendar/calendar.ts'
import { createChance } from '../chance/chance.ts'
import type { Change } from '../changes/change.ts'
import { deriveWorldId } from '../ids/ids.ts'
import { aGuildId, aHero } from '../testing/a-hero.ts'
import { gameInstant, WEEK_MS } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { trainGuild } from './train-guild.ts'

interface Day {
  readonly week?: number
  readonly status?: 'active' | 'annals'
  readonly at?: number
}
const trained = (own: Partial<Row<'hero'>>, { week = 3, status = 'active', at = week * WEEK_MS }: Day = {}): Change[] =>
  trainGuild.decide(
    {
      worldId: deriveWorldId('training'),
      guild: { id: aGuildId, status } as Row<'guild'>,
      heroes: [aHero(own)],
      halls: [
        { guildId: aGuildId, kind: 'trainingHall', level: 8 },
        { guildId: aGuildId, kind: 'infirmary', level: 4 },
      ],
      past: { guildId: aGuildId, week, matches: [], deeds: [] },
    },
    gameInstant(at),
    createChance('training'),
    { payload: { season: 1, week, guildId: aGuildId } } as Row<'due'>,
  )
const told = (changes: readonly Change[]): unknown[] =>
  changes.flatMap((change) => (change.kind === 'ChronicleWritten' ? [[change.event, change.data]] : []))
const kinds = (changes: readonly Change[]): string[] => changes.map(({ kind }) => kind)

describe('a guild’s training day', () => {
  it('reports the focus with every factor, and closes the week', () => {
    const [report, condition] = trained({ fatigue: 40, morale: 6 }, { week: 4 })
    expect(report).toMatchObject({
      kind: 'HeroTrained',
      gains: { agility: 1355, might: 169, vitality: 169 },
      report: { attribute: 'agility', gain: 1355, week: 4, factors: { base: 1700, hall: 968, intensity: 900 } },
    })
    expect(condition).toMatchObject({ set: { fatigue: 40 + 4 - 32, morale: 5, participationPermille: 0 } })
  })

  it('tells of a level when it is reached and at no other time', () => {
    expect(told(trained({ agility: 109_000 }))).toEqual([['level-gained', { attribute: 'agility', level: 11 }]])
    expect(told(trained({ agility: 110_000 }))).toEqual([])
    expect(told(trained({ agility: 107_000 }))).toEqual([])
    const high = { ...aHero().ceilings, agility: 2000 }
    for (const level of [14, 16, 18]) {
      expect(told(trained({ agility: level * 10_000 - 1, ceilings: high }))).toEqual([
        [`level-${level}`, { attribute: 'agility' }],
      ])
    }
  })

  it('does not call it a level when age takes it back the same week', () => {
    const old = trained({ age: 38, agility: 109_900, ceilings: { ...aHero().ceilings, agility: 1000 } })
    expect(kinds(old)).toContain('HeroAged')
    expect(told(old)).toEqual([])
  })

  it('sends the healed back and leaves the sick in bed', () => {
    expect(kinds(trained({ injury: 'bruised', injuredUntilWeek: 3 }))).toContain('HeroHealed')
    const sick = trained({ injury: 'broken', injuredUntilWeek: 4 })
    expect(kinds(sick)).not.toContain('HeroHealed')
    expect(sick[0]).toMatchObject({ gains: { agility: 0 }, report: { gain: 0, factors: { participation: 0 } } })
    expect(kinds(trained({}))).not.toContain('HeroHealed')
  })

  it('tells of a season of loyalty in the week it is full', () => {
    const joinedAt = gameInstant(0)
    expect(told(trained({ joinedAt }, { at: SEASON_MS - 1 }))).toEqual([])
    expect(told(trained({ joinedAt }, { at: SEASON_MS + 1 }))).toEqual([['loyalty-season', { seasons: 1 }]])
    expect(told(trained({ joinedAt }, { at: SEASON_MS + WEEK_MS }))).toEqual([])
  })

  it('does nothing for a guild of the annals', () => {
    expect(trained({}, { status: 'annals' })).toEqual([])
  })
})
