import type { ClassId, ConditionalOrder, Gambit, LaneId, SideInput, StanceId } from '@mythic/battle-engine'
import { isFit, oddsOf, squadWorth, stakeOf, worldWeekOf } from '@mythic/domain'
import type { GuildId, MatchId, Odds, StakeKind, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { nameKeys } from './hero-names.ts'
import { HERO_ROW, NEWEST_TRAINING } from './hero-line.ts'
import type { HeroRow } from './hero-line.ts'
import { MATCH_LINE, MATCH_LINE_FROM } from './match-line.ts'
import type { FormMark, MatchLine } from './match-line.ts'
import { formOf, lastMatches } from './matches.ts'
import type { GuildName } from './names.ts'
import { find, list } from './query.ts'
import { viewTable } from './table.ts'
import type { DivisionName, TableView } from './table.ts'

export interface LockedSide {
  readonly stance: StanceId
  readonly heroes: {
    readonly key: string
    readonly name: string
    readonly classId: ClassId
    readonly rank: number
    readonly militia: boolean
    readonly place: { readonly column: 0 | 1; readonly row: number }
    readonly lane: LaneId
    readonly gambits: readonly Gambit[] | null
  }[]
  readonly captain: string | null
  readonly orders: readonly ConditionalOrder[] | null
}

export interface MatchSide {
  readonly guild: GuildName
  readonly place: number
  readonly points: number
  readonly form: FormMark[]
  readonly worth: number
}

export interface MatchView {
  readonly match: MatchLine
  readonly division: DivisionName
  readonly host: MatchSide
  readonly guest: MatchSide
  readonly headToHead: MatchLine[]
  readonly odds: Odds
  readonly stakes: { readonly guildId: GuildId; readonly kind: StakeKind; readonly points: number }[]
  readonly lineUps: { readonly host: LockedSide; readonly guest: LockedSide } | null
  readonly proof: { readonly inputHash: string; readonly finalDigest: string; readonly engineVersion: string } | null
}

const DUELS_SHOWN = 10

/**
 * A fixture; null when there is none. The locked line-ups are read only once the battle has begun, gambits, orders and digests
 * only after the reveal: what is not read cannot be told.
 */
export async function viewMatch(db: Db, worldId: WorldId, matchId: MatchId): Promise<MatchView | null> {
  const match = await findMatch(db, worldId, matchId)
  if (match === null) return null
  const [table, hostLast, guestLast, headToHead, roster, lineUps, proof] = await Promise.all([
    viewTable(db, worldId, match.divisionId),
    lastMatches(db, worldId, match.host.id, 5),
    lastMatches(db, worldId, match.guest.id, 5),
    listDuels(db, worldId, match),
    listRosters(db, worldId, [match.host.id, match.guest.id], worldWeekOf(match.season, match.week)),
    findLineUps(db, worldId, match),
    findProof(db, worldId, match),
  ])
  if (table === null) throw new Error(`match ${matchId} is played in no division`)
  const sideOf = (guild: GuildName, last: readonly MatchLine[]): MatchSide => ({
    guild,
    ...standingIn(table, guild.id),
    form: formOf(last, guild.id),
    worth: squadWorth(roster.filter((hero) => hero.guildId === guild.id)),
  })
  const host = sideOf(match.host, hostLast)
  const guest = sideOf(match.guest, guestLast)
  const points = table.rows.map((row) => row.points)
  return {
    match,
    division: table.division,
    host,
    guest,
    headToHead,
    odds: oddsOf(host.worth, guest.worth),
    stakes: [host, guest].map(({ guild, place }) => ({
      guildId: guild.id,
      ...stakeOf(place, points, { ...table, tier: table.division.tier }),
    })),
    lineUps,
    proof,
  }
}

export async function findMatch(db: Db, worldId: WorldId, matchId: MatchId): Promise<MatchLine | null> {
  return await find<MatchLine>(db, `SELECT ${MATCH_LINE} ${MATCH_LINE_FROM} WHERE m.world_id = $1 AND m.id = $2`, [
    worldId,
    matchId,
  ])
}

function standingIn(table: TableView, guildId: GuildId): { place: number; points: number } {
  const row = table.rows.find(({ guild }) => guild.id === guildId)
  // A guild that has left its seat since then stands nowhere in this table.
  return row === undefined ? { place: table.rows.length, points: 0 } : { place: row.place, points: row.points }
}

async function listDuels(db: Db, worldId: WorldId, { host, guest, id }: MatchLine): Promise<MatchLine[]> {
  return await list<MatchLine>(
    db,
    `SELECT ${MATCH_LINE} ${MATCH_LINE_FROM}
     WHERE m.world_id = $1 AND m.status = 'revealed' AND m.id <> $4
       AND ((m.host_guild_id = $2 AND m.guest_guild_id = $3) OR (m.host_guild_id = $3 AND m.guest_guild_id = $2))
     ORDER BY m.kickoff_at DESC, m.id LIMIT ${DUELS_SHOWN}`,
    [worldId, host.id, guest.id, id],
  )
}

/** Heroes of both guilds who are fit in that week, as far as worth needs them. */
async function listRosters(
  db: Db,
  worldId: WorldId,
  guildIds: readonly GuildId[],
  worldWeek: number,
): Promise<HeroRow[]> {
  const rows = await list<HeroRow>(
    db,
    `SELECT ${HERO_ROW} FROM game.hero AS h ${NEWEST_TRAINING}
     WHERE h.world_id = $1 AND h.guild_id = ANY ($2::uuid[]) AND h.status = 'active' ORDER BY h.id`,
    [worldId, guildIds],
  )
  return rows.filter((row) => isFit(row, worldWeek))
}

async function findLineUps(db: Db, worldId: WorldId, { id, phase }: MatchLine): Promise<MatchView['lineUps']> {
  if (phase !== 'live' && phase !== 'revealed') return null
  const locked = await find<{ sides: readonly [SideInput, SideInput] }>(
    db,
    'SELECT sides FROM game.locked_match WHERE world_id = $1 AND match_id = $2',
    [worldId, id],
  )
  if (locked === null) return null
  const names = new Map((await nameKeys(db, worldId, locked.sides)).map(({ key, name }) => [key, name]))
  const told = phase === 'revealed'
  const [host, guest] = locked.sides.map(({ stance, heroes, orders, captain }): LockedSide => ({
    stance,
    heroes: heroes.map(({ key, classId, rank, militia, place, lane, gambits }) => ({
      key,
      name: names.get(key) ?? key,
      classId,
      rank,
      militia,
      place,
      lane,
      gambits: told ? gambits : null,
    })),
    captain: told ? (captain ?? null) : null,
    orders: told ? orders : null,
  }))
  return host === undefined || guest === undefined ? null : { host, guest }
}

async function findProof(db: Db, worldId: WorldId, { id, phase }: MatchLine): Promise<MatchView['proof']> {
  if (phase !== 'revealed') return null
  return await find(
    db,
    `SELECT input_hash AS "inputHash", final_digest AS "finalDigest", engine_version AS "engineVersion"
     FROM game.battle WHERE world_id = $1 AND match_id = $2`,
    [worldId, id],
  )
}
