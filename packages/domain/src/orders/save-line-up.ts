import type { ConditionalOrder, EngineBundle, StanceId } from '@mythic/battle-engine'
import { calendarPlace, worldWeekOf } from '../calendar/calendar.ts'
import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import type { GuildId, HeroId, MatchId } from '../ids/ids.ts'
import { lock } from '../steps/step.ts'
import { findSeasonEngine } from '../season/season-engine.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { Row } from '../world/tables.ts'
import type { LineUpPlace } from '../world/words.ts'
import { breachOfLineUp } from './line-up-laws.ts'

export interface SaveLineUpRequest {
  readonly guildId: GuildId
  /** The version this edit was made from; a newer one refuses it. */
  readonly version: number
  readonly places: readonly LineUpPlace[]
  readonly reserves: readonly HeroId[]
  readonly stance: StanceId
  readonly orders: readonly ConditionalOrder[]
  /** Null: nobody leads. Left out: as it was. */
  readonly captainId?: HeroId | null
  /** The match these orders are meant for: refused once it is locked. Without it they stand for whatever comes next. */
  readonly matchId?: MatchId
}
export interface SaveLineUpResponse {
  readonly guildId: GuildId
  readonly version: number
}
export interface SaveLineUpSlice {
  readonly world: Row<'world'> | null
  /** Of the season as it goes on now: its language is what orders are checked against. */
  readonly engine: EngineBundle | null
  readonly guild: Row<'guild'> | null
  readonly lineUp: Row<'lineUp'> | null
  readonly heroes: readonly Row<'hero'>[]
  /** The match that the request names. */
  readonly match: Row<'match'> | null
  /** What the guild has still to play. */
  readonly scheduled: readonly Row<'match'>[]
}
export type SaveLineUp = Command<SaveLineUpSlice, SaveLineUpRequest, SaveLineUpResponse>

/** Saves the orders a guild fights with from now on. A match already frozen is not touched. */
export const saveLineUp: SaveLineUp = {
  verb: 'save-line-up',
  v: 1,
  locks: ({ guildId }) => [lock('guild', { id: guildId }), lock('lineUp', { guildId })],
  async load(reader, { guildId, matchId }) {
    const world = await reader.find('world', { id: reader.worldId })
    return {
      world,
      engine: world === null ? null : await findSeasonEngine(reader, world.season),
      guild: await reader.find('guild', { id: guildId }),
      lineUp: await reader.find('lineUp', { guildId }),
      heroes: await reader.list('hero', { guildId, status: 'active' }),
      match: matchId === undefined ? null : await reader.find('match', { id: matchId }),
      scheduled: [
        ...(await reader.list('match', { hostGuildId: guildId, status: 'scheduled' })),
        ...(await reader.list('match', { guestGuildId: guildId, status: 'scheduled' })),
      ],
    }
  },
  decide({ world, engine, guild, lineUp, heroes, match, scheduled }, request, now) {
    if (world === null || engine === null) return refuse('WORLD_NOT_FOUND')
    if (world.status === 'archived') return refuse('WORLD_ARCHIVED')
    if (guild === null || guild.status !== 'active' || lineUp === null) return refuse('GUILD_NOT_FOUND')
    if (request.matchId !== undefined) {
      if (match === null || (match.hostGuildId !== guild.id && match.guestGuildId !== guild.id))
        return refuse('MATCH_NOT_FOUND')
      if (match.status !== 'scheduled' || now >= match.lockAt)
        return refuse('ORDERS_LOCKED', { lockedAt: match.lockAt })
    }
    if (lineUp.version !== request.version) return refuse('STALE_VERSION', { version: lineUp.version })
    const captainId = request.captainId === undefined ? stillOurs(lineUp.captainId, heroes) : request.captainId
    const breach = breachOfLineUp(
      engine,
      { ...request, captainId },
      heroes,
      weekOfOrders(match ?? nextUnlocked(scheduled, now), now),
    )
    if (breach !== null) return breach
    const { guildId, places, reserves, stance, orders } = request
    const version = request.version + 1
    return [{ kind: 'LineUpChanged', lineUp: { guildId, version, places, reserves, stance, orders, captainId } }]
  },
  respond: (_slice, _changes, { guildId, version }) => ({ guildId, version: version + 1 }),
}

/** The first match for which orders can still be given. */
function nextUnlocked(scheduled: readonly Row<'match'>[], now: GameInstant): Row<'match'> | null {
  const open = scheduled.filter(({ lockAt }) => now < lockAt)
  return open.reduce<Row<'match'> | null>(
    (first, match) => (first === null || match.kickoffAt < first.kickoffAt ? match : first),
    null,
  )
}

/** The world week by which a hero must be fit for these orders: that of their match, else today's. */
export function weekOfOrders(match: Pick<Row<'match'>, 'season' | 'week'> | null, now: GameInstant): number {
  return match === null ? calendarPlace(now).worldWeek : worldWeekOf(match.season, match.week)
}

/** A captain of old who has left the guild leads nobody. */
function stillOurs(captainId: HeroId | null, heroes: readonly Row<'hero'>[]): HeroId | null {
  return heroes.some(({ id }) => id === captainId) ? captainId : null
}
