import { isInjured, seasonsServed } from '../hero/condition.ts'
import { hasTrait } from '../hero/trait-effects.ts'
import type { GuildId, HeroId, MatchId } from '../ids/ids.ts'
import { condition } from '../ruleset/ruleset-1/condition.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { WorldReader } from '../world/reader.ts'
import type { Row } from '../world/tables.ts'

/** What the moods of a guild hang on: its revealed matches of this season, the oldest first, and who stood in which. */
export interface GuildSeason {
  readonly guildId: GuildId
  readonly week: number
  readonly matches: readonly Row<'match'>[]
  /** Of those who count their matches. */
  readonly deeds: readonly Pick<Row<'deed'>, 'heroId' | 'matchId'>[]
}

/** Read only for guilds where somebody's mood asks for it; the others share an empty season. */
export async function loadGuildSeason(
  reader: WorldReader,
  { guildId, season, week }: { readonly guildId: GuildId; readonly season: number; readonly week: number },
  heroes: readonly Row<'hero'>[],
): Promise<GuildSeason> {
  const grumblers = heroes.filter((hero) => hasTrait(hero, 'grumbler')).map(({ id }) => id)
  if (grumblers.length === 0 && !heroes.some((hero) => hasTrait(hero, 'jester')))
    return { guildId, week, matches: [], deeds: [] }
  const matches = [
    ...(await reader.list('match', { season, hostGuildId: guildId, status: 'revealed' })),
    ...(await reader.list('match', { season, guestGuildId: guildId, status: 'revealed' })),
  ].sort((a, b) => a.kickoffAt - b.kickoffAt)
  return { guildId, week, matches, deeds: await reader.list('deed', { heroId: grumblers, season }) }
}

/** Who lost a match: the guild it was played for, or null for a draw. */
export function loserOf(match: Pick<Row<'match'>, 'winner' | 'hostGuildId' | 'guestGuildId'>): GuildId | null {
  if (match.winner === 'host') return match.guestGuildId
  return match.winner === 'guest' ? match.hostGuildId : null
}

/** What a Jester in the guild adds to everyone's morale in the week after a lost match; one Jester is enough. */
export function jesterLift({ guildId, week, matches }: GuildSeason, heroes: readonly Row<'hero'>[]): number {
  const last = matches.at(-1)
  if (last === undefined || last.week !== week - 1 || loserOf(last) !== guildId) return 0
  return heroes.some((hero) => hasTrait(hero, 'jester')) ? condition.jesterLift : 0
}

/**
 * What a Grumbler's own morale gains or loses: each second match running that he stood in the line-up lifts it, each second
 * one on the bench sours it. The wounded are not on the bench. Ruleset 1, section 15.
 */
export function grumblerShift(hero: Row<'hero'>, { week, matches, deeds }: GuildSeason, worldWeek: number): number {
  const last = matches.at(-1)
  if (!hasTrait(hero, 'grumbler') || last === undefined || last.week !== week - 1) return 0
  const stoodIn = new Set<MatchId>(deeds.filter(({ heroId }) => heroId === hero.id).map(({ matchId }) => matchId))
  const stood = stoodIn.has(last.id)
  if (!stood && isInjured(hero, worldWeek)) return 0
  const own = matches.filter(({ kickoffAt }) => kickoffAt >= hero.joinedAt).toReversed()
  const changed = own.findIndex(({ id }) => stoodIn.has(id) !== stood)
  const running = changed < 0 ? own.length : changed
  if (running % condition.grumblerMatches !== 0) return 0
  return stood ? condition.grumblerShift : -condition.grumblerShift
}

/** Where a hero's morale comes to rest: higher for an Old Friend beside one with whom he has served three seasons. */
export function restingMorale(hero: Row<'hero'>, heroes: readonly Row<'hero'>[], now: GameInstant): number {
  const long = (one: Row<'hero'>): boolean => seasonsServed(one, now) >= condition.friendSeasons
  const beside = (friend: HeroId): boolean => friend !== hero.id
  const hasFriend = hasTrait(hero, 'old-friend') && long(hero) && heroes.some((one) => beside(one.id) && long(one))
  return condition.moraleMiddle + (hasFriend ? condition.friendLift : 0)
}
