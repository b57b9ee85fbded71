import type { SideInput } from '@mythic/battle-engine'
import { seasonStart } from '@mythic/domain'
import type { GameInstant, GuildId, MatchId, Row, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { find, list, pageLimit, pageOf } from './query.ts'
import type { Mark, Page } from './query.ts'

export type EngineOverride = Pick<Row<'engineOverride'>, 'ordinal' | 'fromMatchday' | 'engineVersion' | 'reason' | 'at'>

/** What a season's fairness stands on, without its matches. */
export interface SeasonProof {
  readonly worldId: WorldId
  readonly season: number
  readonly scheme: 'v1'
  readonly startsAt: GameInstant
  /** When the secret is told. */
  readonly endsAt: GameInstant
  readonly battleCommitment: string
  /** Null until the season's end. */
  readonly battleSecret: string | null
  readonly engineVersion: string
  readonly overrides: readonly EngineOverride[]
  /** Versions that matches were locked for or fought on. */
  readonly engines: readonly string[]
  readonly matches: { readonly scheduled: number; readonly locked: number; readonly revealed: number }
}

type SeasonRow = Omit<SeasonProof, 'worldId' | 'scheme' | 'endsAt' | 'season'>

export const OVERRIDES = `(
  SELECT coalesce(json_agg(json_build_object('ordinal', o.ordinal, 'fromMatchday', o.from_matchday,
    'engineVersion', o.engine_version, 'reason', o.reason, 'at', o.at) ORDER BY o.ordinal), '[]')
  FROM game.engine_override AS o WHERE o.world_id = s.world_id AND o.season = s.number
)`

export async function viewSeasonProof(db: Db, worldId: WorldId, season: number): Promise<SeasonProof | null> {
  const row = await find<SeasonRow>(
    db,
    `SELECT s.starts_at AS "startsAt", s.battle_commitment AS "battleCommitment", s.battle_secret AS "battleSecret",
       s.engine_version AS "engineVersion", ${OVERRIDES} AS overrides,
       (SELECT coalesce(json_agg(version ORDER BY version), '[]') FROM (
          SELECT l.engine_version AS version FROM game.match AS m
          JOIN game.locked_match AS l ON l.world_id = m.world_id AND l.match_id = m.id
          WHERE m.world_id = s.world_id AND m.season = s.number
          UNION
          SELECT b.engine_version FROM game.match AS m
          JOIN game.battle AS b ON b.world_id = m.world_id AND b.match_id = m.id
          WHERE m.world_id = s.world_id AND m.season = s.number
        ) AS used) AS engines,
       (SELECT json_build_object('scheduled', count(*), 'locked', count(*) FILTER (WHERE m.status <> 'scheduled'),
          'revealed', count(*) FILTER (WHERE m.status = 'revealed'))
        FROM game.match AS m WHERE m.world_id = s.world_id AND m.season = s.number) AS matches
     FROM game.season AS s WHERE s.world_id = $1 AND s.number = $2`,
    [worldId, season],
  )
  return row === null ? null : { worldId, season, scheme: 'v1', endsAt: seasonStart(season + 1), ...row }
}

export async function isSeason(db: Db, worldId: WorldId, season: number): Promise<boolean> {
  const text = 'SELECT 1 AS one FROM game.season WHERE world_id = $1 AND number = $2'
  return (await find(db, text, [worldId, season])) !== null
}

/** One sealed match: its input's hash from the lock on, everything else with the reveal. */
export interface SealedMatch {
  readonly matchId: MatchId
  readonly matchday: number
  readonly hostGuildId: GuildId
  readonly guestGuildId: GuildId
  readonly arena: Row<'match'>['arena']
  readonly kickoffAt: GameInstant
  /** That the input was locked for. */
  readonly engineVersion: string
  readonly inputHash: string
  readonly revealed: RevealedSeal | null
}

export interface RevealedSeal {
  readonly sides: readonly [SideInput, SideInput]
  readonly salts: readonly [string, string]
  readonly beacon: string
  readonly seed: string
  /** That fought it: another than locked only under an override. */
  readonly engineVersion: string
  /** As that engine names the input. */
  readonly battleHash: string
  readonly digests: readonly string[]
  readonly finalDigest: string
  readonly winner: 'host' | 'guest' | 'draw'
  readonly hostGlory: number
  readonly guestGlory: number
}

/** Locked and revealed matches of a season by kick-off. */
export async function listSealedMatches(
  db: Db,
  worldId: WorldId,
  { season, after, limit }: { readonly season: number; readonly after: Mark | null; readonly limit: number },
): Promise<Page<SealedMatch>> {
  const rows = await list<SealedMatch>(
    db,
    `SELECT m.id AS "matchId", m.matchday, m.host_guild_id AS "hostGuildId", m.guest_guild_id AS "guestGuildId", l.arena,
       m.kickoff_at AS "kickoffAt", l.engine_version AS "engineVersion", m.input_hash AS "inputHash",
       CASE WHEN m.status = 'revealed' THEN json_build_object('sides', l.sides, 'salts', l.salts, 'beacon', b.beacon,
         'seed', b.seed, 'engineVersion', b.engine_version, 'battleHash', b.input_hash, 'digests', b.digests,
         'finalDigest', b.final_digest, 'winner', m.winner, 'hostGlory', m.host_glory, 'guestGlory', m.guest_glory) END AS revealed
     FROM game.match AS m
     JOIN game.locked_match AS l ON l.world_id = m.world_id AND l.match_id = m.id
     LEFT JOIN game.battle AS b ON b.world_id = m.world_id AND b.match_id = m.id
     WHERE m.world_id = $1 AND m.season = $2 AND m.status <> 'scheduled'
       AND ($3::bigint IS NULL OR (m.kickoff_at, m.id) > ($3::bigint, $4::uuid))
     ORDER BY m.kickoff_at, m.id ${pageLimit(limit)}`,
    [worldId, season, after?.at ?? null, after?.id ?? null],
  )
  return pageOf(rows, limit, ({ kickoffAt, matchId }) => ({ at: kickoffAt, id: matchId }))
}
