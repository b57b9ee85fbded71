import { Type } from 'typebox'
import { component, Count, Instant, Int4, oneOf, orNull, Season, Uuid, Week } from './scalars.ts'
import { DivisionName, GuildName } from './names.ts'
import { MatchLine } from './match.ts'

export const StandingLine = component('StandingLine', {
  place: Int4(1, 99),
  guild: GuildName,
  played: Count,
  won: Count,
  drawn: Count,
  lost: Count,
  gloryFor: Count,
  gloryAgainst: Count,
  gloryDifference: Int4(),
  points: Count,
  zone: orNull(oneOf(['up', 'contender', 'qualifier', 'down'])),
  /** Which rule parted this guild from the one above, where points did not. */
  tieBreak: orNull(oneOf(['glory-difference', 'glory-for', 'head-to-head', 'away-wins', 'draw'])),
})
export const TableView = component('TableView', {
  division: DivisionName,
  matchdaysPlayed: Count,
  rows: Type.Array(StandingLine),
})

export const Matchday = component('Matchday', {
  matchday: Int4(1, 99),
  week: Week,
  kickoffAt: Instant,
  matches: Type.Array(MatchLine),
})
export const ScheduleView = component('ScheduleView', { division: DivisionName, matchdays: Type.Array(Matchday) })

export const PyramidDivision = component('PyramidDivision', {
  id: Uuid,
  name: Type.String(),
  ordinal: Int4(0),
  leader: orNull(GuildName),
  guilds: Type.Array(GuildName),
})
export const PyramidTier = component('PyramidTier', { tier: Int4(1, 99), divisions: Type.Array(PyramidDivision) })
export const PyramidView = component('PyramidView', { season: Season, tiers: Type.Array(PyramidTier) })
