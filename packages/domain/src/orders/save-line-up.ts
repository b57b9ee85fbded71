import type { ConditionalOrder, EngineBundle, StanceId } from '@mythic/battle-engine'
import { calendarPlace } from '../calendar/calendar.ts'
import type { Command } from '../commands/command.ts'
import { refuse } from '../errors/refusal.ts'
import type { GuildId, HeroId, MatchId } from '../ids/ids.ts'
import { lock } from '../steps/step.ts'
import { findSeasonEngine } from '../season/season-engine.ts'
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
  readonly match: Row<'match'> | null
}
export type SaveLineUp = Command<SaveLineUpSlice, SaveLineUpRequest, SaveLineUpResponse>

/** Saves the orders a guild fights with from now on. A match already frozen is not touched. */
export const saveLineUp: SaveLineUp = {
  verb: 'save-line-up',
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
    }
  },
  decide({ world, engine, guild, lineUp, heroes, match }, request, now) {
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
    const breach = breachOfLineUp(engine, request, heroes, calendarPlace(now).worldWeek)
    if (breach !== null) return breach
    const { guildId, places, reserves, stance, orders } = request
    return [
      { kind: 'LineUpChanged', lineUp: { guildId, version: request.version + 1, places, reserves, stance, orders } },
    ]
  },
  respond: (_slice, _changes, { guildId, version }) => ({ guildId, version: version + 1 }),
}
