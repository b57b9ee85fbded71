import { describe, expect, it } from 'vitest'
import { SEASON_MS } from '../calendar/calendar.ts'
import { scoresOf } from '../match/scores.ts'
import { aGuildId, aHero, starters } from '../testing/a-hero.ts'
import type { GuildId, HeroId, MatchId } from '../ids/ids.ts'
import { gameInstant, WEEK_MS } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import { grumblerShift, jesterLift, restingMorale } from './moods.ts'
import type { GuildSeason } from './moods.ts'

const foeId = starters[0]?.id as unknown as GuildId
const [first, second] = starters.map(({ id }) => id) as [HeroId, HeroId]
const match = (week: number, own: Partial<Row<'match'>> = {}): Row<'match'> =>
  ({
    id: `match ${week}` as MatchId,
    week,
    kickoffAt: gameInstant(week * WEEK_MS),
    hostGuildId: aGuildId,
    guestGuildId: foeId,
    winner: 'host',
    ...own,
  }) as Row<'match'>
const season = (week: number, matches: readonly Row<'match'>[], stoodIn: readonly number[] = []): GuildSeason => ({
  guildId: aGuildId,
  week,
  matches,
  deeds: stoodIn.map((played) => ({ heroId: first, matchId: `match ${played}` as MatchId })),
})
const bearer = (trait: string, own: Partial<Row<'hero'>> = {}): Row<'hero'> =>
  aHero({ id: first, traits: [trait as Row<'hero'>['traits'][number]], joinedAt: gameInstant(0), ...own })
const other = (own: Partial<Row<'hero'>> = {}): Row<'hero'> => aHero({ id: second, joinedAt: gameInstant(0), ...own })

describe('a Jester', () => {
  const guild = [bearer('jester'), other()]
  it('lifts everybody after a lost match, at home and away, once for any number of Jesters', () => {
    expect(jesterLift(season(2, [match(1, { winner: 'guest' })]), guild)).toBe(1)
    const away = match(1, { hostGuildId: foeId, guestGuildId: aGuildId, winner: 'host' })
    expect(jesterLift(season(2, [away]), [...guild, bearer('jester')])).toBe(1)
  })
  it('does nothing after a win or a draw, for a loss of long ago, or where there is none of them', () => {
    expect(jesterLift(season(2, [match(1)]), guild)).toBe(0)
    expect(jesterLift(season(2, [match(1, { winner: 'draw' })]), guild)).toBe(0)
    expect(jesterLift(season(3, [match(1, { winner: 'guest' })]), guild)).toBe(0)
    expect(jesterLift(season(1, []), guild)).toBe(0)
    expect(jesterLift(season(2, [match(1, { winner: 'guest' })]), [other()])).toBe(0)
  })
})

describe('a Grumbler', () => {
  const hero = bearer('grumbler')
  const played = [1, 2, 3, 4].map((week) => match(week))
  const after = (weeks: number, stoodIn: readonly number[], who = hero): number =>
    grumblerShift(who, season(weeks + 1, played.slice(0, weeks), stoodIn), weeks + 1)

  it('sours with each second match on the bench and brightens with each second in the line-up', () => {
    expect([1, 2, 3, 4].map((weeks) => after(weeks, []))).toEqual([0, -1, 0, -1])
    expect([1, 2, 3, 4].map((weeks) => after(weeks, [1, 2, 3, 4]))).toEqual([0, 1, 0, 1])
  })
  it('counts anew when it changes', () => {
    expect([2, 3, 4].map((weeks) => after(weeks, [1]))).toEqual([0, -1, 0])
    expect([2, 3, 4].map((weeks) => after(weeks, [2, 3]))).toEqual([0, 1, 0])
  })
  it('is not on the bench while he is wounded, nor before he came', () => {
    expect(after(2, [], bearer('grumbler', { injuredUntilWeek: 4 }))).toBe(0)
    expect(after(3, [], bearer('grumbler', { joinedAt: gameInstant(2 * WEEK_MS) }))).toBe(-1)
    expect(after(2, [], bearer('grumbler', { joinedAt: gameInstant(2 * WEEK_MS) }))).toBe(0)
  })
  it('does not grumble twice about one match, and others never do', () => {
    expect(grumblerShift(hero, season(5, played.slice(0, 2)), 5)).toBe(0)
    expect(after(2, [], other())).toBe(0)
  })
})

describe('an Old Friend', () => {
  it('rests one higher once he and another have served three seasons', () => {
    const hero = bearer('old-friend')
    expect(restingMorale(hero, [hero, other()], gameInstant(3 * SEASON_MS))).toBe(5)
    expect(restingMorale(hero, [hero, other()], gameInstant(3 * SEASON_MS - 1))).toBe(4)
    expect(restingMorale(hero, [hero, other({ joinedAt: gameInstant(1) })], gameInstant(3 * SEASON_MS))).toBe(4)
    expect(restingMorale(hero, [hero], gameInstant(9 * SEASON_MS))).toBe(4)
    expect(restingMorale(other(), [hero, other()], gameInstant(9 * SEASON_MS))).toBe(4)
  })
})

describe('a Rival-keeper', () => {
  const keepers = [{ id: first, guildId: aGuildId }]
  const deed = (guildId: GuildId) => [{ heroId: first, guildId, matchId: 'match 1' as MatchId }]
  const scores = (one: Row<'match'>, guildId = aGuildId): unknown[] => [
    ...scoresOf([aGuildId, foeId], keepers, deed(guildId), [one]),
  ]
  it('has a score with a guild that he lost to, and with no other', () => {
    expect(scores(match(1, { winner: 'guest' }))).toEqual([first])
    expect(scores(match(1, { hostGuildId: foeId, guestGuildId: aGuildId, winner: 'host' }))).toEqual([first])
    expect(scores(match(1))).toEqual([])
    expect(scores(match(1, { winner: 'draw' }))).toEqual([])
    expect(scores(match(1, { winner: 'guest', guestGuildId: second as unknown as GuildId }))).toEqual([])
  })
  it('keeps it when he has changed his guild since', () => {
    const former = second as unknown as GuildId
    expect(scores(match(1, { hostGuildId: former, winner: 'guest' }), former)).toEqual([first])
  })
})
