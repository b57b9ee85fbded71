import type { ArenaId } from '@mythic/battle-engine'
import type { DivisionId, GameInstant, MatchId } from '@mythic/domain'

import type { GuildName } from './names.ts'
import { guildNameSql } from './names.ts'

export type MatchPhase = 'scheduled' | 'locked' | 'live' | 'revealed'

export interface MatchLine {
  readonly id: MatchId
  readonly season: number
  readonly week: number
  readonly matchday: number
  readonly divisionId: DivisionId
  readonly host: GuildName
  readonly guest: GuildName
  readonly arena: ArenaId
  readonly lockAt: GameInstant
  readonly kickoffAt: GameInstant
  readonly revealAt: GameInstant
  readonly phase: MatchPhase
  readonly result: {
    readonly hostGlory: number
    readonly guestGlory: number
    readonly winner: 'host' | 'guest' | 'draw'
    readonly rounds: number
  } | null
}

/**
 * How a match stands, by the clock alone: whether its battle is already fought shows nowhere. Wants the aliases `m` (match)
 * and `clock` (now).
 */
export const PHASE = `CASE WHEN m.status = 'revealed' THEN 'revealed' WHEN clock.now >= m.kickoff_at THEN 'live'
  WHEN clock.now >= m.lock_at OR m.status = 'locked' THEN 'locked' ELSE 'scheduled' END`

export const MATCH_LINE = `m.id, m.season, m.week, m.matchday, m.division_id AS "divisionId",
  ${guildNameSql('host')} AS host, ${guildNameSql('guest')} AS guest, m.arena,
  m.lock_at AS "lockAt", m.kickoff_at AS "kickoffAt", m.reveal_at AS "revealAt", ${PHASE} AS phase,
  CASE WHEN m.status = 'revealed' THEN json_build_object('hostGlory', m.host_glory, 'guestGlory', m.guest_glory,
    'winner', m.winner, 'rounds', m.rounds) END AS result`

export const MATCH_LINE_FROM = `FROM game.match AS m
  JOIN game.guild AS host ON host.world_id = m.world_id AND host.id = m.host_guild_id
  JOIN game.guild AS guest ON guest.world_id = m.world_id AND guest.id = m.guest_guild_id
  CROSS JOIN (SELECT game.world_now($1) AS now) AS clock`

export type FormMark = 'won' | 'drawn' | 'lost'

/** What a revealed match was to one of its guilds. */
export function markOf({ host, result }: Pick<MatchLine, 'host' | 'result'>, guildId: string): FormMark | null {
  if (result === null) return null
  if (result.winner === 'draw') return 'drawn'
  return (result.winner === 'host') === (host.id === guildId) ? 'won' : 'lost'
}
