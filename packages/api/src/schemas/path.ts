import { closed, Int4, Season, Uuid } from './scalars.ts'

/** What stands in the paths of routes. */
export const inWorld = { worldId: Uuid }
export const WorldPath = closed(inWorld)
export const GuildPath = closed({ ...inWorld, guildId: Uuid })
export const HeroPath = closed({ ...inWorld, heroId: Uuid })
export const MatchPath = closed({ ...inWorld, matchId: Uuid })
export const DivisionPath = closed({ ...inWorld, divisionId: Uuid })
export const SeasonPath = closed({ ...inWorld, season: Season })
export const MatchdayPath = closed({ ...inWorld, matchday: Int4(1, 14) })
export const SessionPath = closed({ sessionId: Uuid })
