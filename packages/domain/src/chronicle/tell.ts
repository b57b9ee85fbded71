import { calendarPlace } from '../calendar/calendar.ts'
import type { ChangeOf } from '../changes/change.ts'
import { compareIds, deriveId } from '../ids/ids.ts'
import type { GuildId, HeroId, MatchId, WorldId } from '../ids/ids.ts'
import type { GameInstant } from '../time/game-instant.ts'
import { chronicleKinds, versionOf } from './kinds.ts'
import type { ChronicleDataOf, ChronicleEvent } from './kinds.ts'

export interface Told<K extends ChronicleEvent> {
  readonly kind: K
  readonly guildId: GuildId
  readonly data: ChronicleDataOf<K>
  readonly heroIds?: readonly HeroId[]
  readonly otherGuildId?: GuildId
  readonly matchId?: MatchId
  readonly round?: number
  /** Tells two events of one kind, guild, heroes and match apart, such as two attributes of one hero. */
  readonly mark?: string
}

/** Writes an event into a guild's chronicle. Its id follows from what it tells, so telling twice is telling once. */
export function tell<K extends ChronicleEvent>(
  worldId: WorldId,
  at: GameInstant,
  told: Told<K>,
): ChangeOf<'ChronicleWritten'> {
  const { kind, guildId, data, matchId = null, otherGuildId = null, round = null, mark = '' } = told
  const heroIds = [...(told.heroIds ?? [])].sort(compareIds)
  const { season, week } = calendarPlace(at)
  const ordinal = [kind, matchId ?? '', heroIds.join('+'), mark].join('.')
  return {
    kind: 'ChronicleWritten',
    id: deriveId(worldId, at, { kind: 'chronicle', parent: guildId, ordinal }),
    guildId,
    at,
    season,
    week,
    event: kind,
    v: versionOf(kind),
    importance: chronicleKinds[kind].importance,
    heroIds,
    otherGuildId,
    matchId,
    round,
    data: { ...data },
  }
}
