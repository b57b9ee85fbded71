import type { EngineBundle } from '@mythic/battle-engine'
import { calendarPlace } from '../calendar/calendar.ts'
import type { GuildId, MatchId } from '../ids/ids.ts'
import { engineOfMatchday } from '../season/season-engine.ts'
import type { GameInstant } from '../time/game-instant.ts'
import type { WorldReader } from '../world/reader.ts'
import { weekOfOrders } from '../orders/save-line-up.ts'
import type { Squad } from './draw-up.ts'
import { loadScores } from './scores.ts'
import { squadOf } from './side-input.ts'

export interface SquadOfMatch extends Squad {
  /** Version that plays the match. */
  readonly engine: string
}

/**
 * All that a guild could field in a match, as the lock step will see it if nothing happens until then: form and fatigue of now, loyalty
 * of the lock's hour, old scores against that foe. Without a match (the season rests): as it would fight at `now`. While no season says
 * what plays it, `newestEngine` does.
 */
export async function loadSquad(
  reader: WorldReader,
  guildId: GuildId,
  matchId: MatchId | null,
  now: GameInstant,
  newestEngine: () => string,
): Promise<SquadOfMatch> {
  const match = matchId === null ? null : await reader.find('match', { id: matchId })
  const today = calendarPlace(now)
  const season = await reader.find('season', { number: match?.season ?? today.season })
  const overrides = await reader.list('engineOverride', { season: match?.season ?? today.season })
  const roster = await reader.list('hero', { guildId, status: 'active' })
  const matchday = match?.matchday ?? Number.MAX_SAFE_INTEGER
  const version = season === null ? newestEngine() : engineOfMatchday(season, overrides, matchday)
  const foes = match === null ? [] : [match.hostGuildId, match.guestGuildId]
  const day = {
    now: match?.lockAt ?? now,
    week: match?.week ?? today.week,
    worldWeek: weekOfOrders(match, now),
    scores: await loadScores(reader, foes, roster),
    engine: (await reader.findEngine(version)) ?? lost,
  }
  return { ...squadOf(guildId, roster, day), engine: version }
}

/** A War Table is shown also when the engine was taken away; nothing can be tried then. */
const lost: Pick<EngineBundle, 'gambitSlots' | 'learntAbilities'> = { gambitSlots: () => 0, learntAbilities: () => [] }
