import type { SideInput } from '@mythic/battle-engine'
import { newestPublished } from '@mythic/battle-engine/published'
import { candidatesFor, gameInstant, loadSquad, weekOfOrders } from '@mythic/domain'
import type { Candidate, GuildId, HeroId, MatchId, Squad, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { inWorldSnapshot } from '../connect/tx.ts'
import { listGambits } from './gambits.ts'
import type { GambitsView } from './gambits.ts'
import type { HeroLine } from './hero-line.ts'
import { listOthersNamed, viewFoe } from './known-heroes.ts'
import type { FoeView, NamedHero } from './known-heroes.ts'
import { viewLineUp } from './line-up.ts'
import type { LineUpView } from './line-up.ts'
import type { MatchLine } from './match-line.ts'
import type { GuildName } from './names.ts'
import { findNextUnlocked } from './next-match.ts'
import { find } from './query.ts'
import { findRoster, findRosterVersion, heroesInWeek } from './roster.ts'
import { findNow } from './world-clock.ts'
import type { WorldClock } from './world-clock.ts'

export interface WarTableView {
  readonly guild: GuildName
  readonly clock: WorldClock
  readonly match: MatchLine | null
  readonly side: 'host' | 'guest' | null
  /** Whom the match is against; null when the season rests. */
  readonly foe: FoeView | null
  readonly lineUp: LineUpView
  /** Fit or not by the week of the match. */
  readonly heroes: HeroLine[]
  readonly gambits: GambitsView[]
  readonly candidates: { readonly column: 0 | 1; readonly ranked: Candidate[] }[]
  readonly last: {
    readonly matchId: MatchId
    readonly heroes: { readonly heroId: HeroId; readonly place: { readonly column: 0 | 1; readonly row: number } }[]
  } | null
  /** Heroes whom the saved orders name though they are neither ours nor the foe's. */
  readonly others: NamedHero[]
  /** The guild's own heroes as they would fight that match, were it locked now, for trial battles. */
  readonly squad: SquadView
}

/** `engine`: version that plays the match; between seasons the newest published. */
export type SquadView = Omit<Squad, 'guildId'> & { readonly engine: string }

/** Heroes change a few times a week: who meets a change twice has met a matchday, and its doorbell has him ask again. */
const READS_MOST = 3

/** The next match and all that is needed to give orders for it; null when there is no such guild. For its owner. */
export async function viewWarTable(db: Db, worldId: WorldId, guildId: GuildId): Promise<WarTableView | null> {
  let version = await findRosterVersion(db, worldId, guildId)
  for (let reads = 1; ; reads++) {
    const table = await readWarTable(db, worldId, guildId)
    // Heroes and squad are read one after the other: only between two equal versions are they of one moment.
    const after = await findRosterVersion(db, worldId, guildId)
    if (after === version || reads === READS_MOST) return table
    version = after
  }
}

async function readWarTable(db: Db, worldId: WorldId, guildId: GuildId): Promise<WarTableView | null> {
  const [now, kept, lineUp, match, gambits, last] = await Promise.all([
    findNow(db, worldId),
    findRoster(db, worldId, guildId),
    viewLineUp(db, worldId, guildId),
    findNextUnlocked(db, worldId, guildId),
    listGambits(db, worldId, guildId),
    findLastLineUp(db, worldId, guildId),
  ])
  if (now === null || kept === null || lineUp === null) return null
  const { roster } = kept
  const { gameNow } = now.clock
  const heroes = heroesInWeek(kept, weekOfOrders(match, gameNow))
  const side = match === null ? null : match.host.id === guildId ? 'host' : 'guest'
  const foe = match === null ? null : await viewFoe(db, worldId, side === 'host' ? match.guest : match.host)
  const squad = await inWorldSnapshot(db, worldId, async ({ reader }) =>
    loadSquad(reader, guildId, match?.id ?? null, gameInstant(gameNow), () => newestPublished().version),
  )
  const known = new Set<string>([...heroes, ...(foe?.heroes ?? [])].map(({ id }) => id))
  return {
    guild: roster.guild,
    clock: now.clock,
    match,
    side,
    foe,
    lineUp,
    heroes,
    gambits,
    candidates: ([1, 0] as const).map((column) => ({ column, ranked: candidatesFor(column, heroes) })),
    last,
    others: await listOthersNamed(db, worldId, lineUp.orders, gambits, known),
    squad: {
      engine: squad.engine,
      morale: squad.morale,
      fighters: squad.fighters,
      militia: squad.militia,
    },
  }
}

async function findLastLineUp(db: Db, worldId: WorldId, guildId: GuildId): Promise<WarTableView['last']> {
  const row = await find<{ matchId: MatchId; side: SideInput }>(
    db,
    `SELECT m.id AS "matchId", l.sides -> (CASE WHEN m.host_guild_id = $2 THEN 0 ELSE 1 END) AS side
     FROM game.match AS m JOIN game.locked_match AS l ON l.world_id = m.world_id AND l.match_id = m.id
     WHERE m.world_id = $1 AND (m.host_guild_id = $2 OR m.guest_guild_id = $2)
     ORDER BY m.kickoff_at DESC LIMIT 1`,
    [worldId, guildId],
  )
  if (row === null) return null
  const heroes = row.side.heroes.filter(({ militia }) => !militia)
  return { matchId: row.matchId, heroes: heroes.map(({ key, place }) => ({ heroId: key as HeroId, place })) }
}
