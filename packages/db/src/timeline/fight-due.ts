import type { BattleInput, BattleReport } from '@mythic/battle-engine'
import { loadPublished } from '@mythic/battle-engine/published'
import { battleInputOf, battleSeed, engineOfMatchday } from '@mythic/domain'
import type { DueId, GameInstant, MatchId, Row, WorldId } from '@mythic/domain'

import { sealBattles } from '../battles/seal-battles.ts'
import type { FoughtMatch } from '../battles/seal-battles.ts'
import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import { findTurn } from './find-turn.ts'
import type { DueResult } from './run-due.ts'

/** A match whose seed is to be drawn. */
export interface SeededMatch {
  readonly worldId: WorldId
  readonly season: number
  readonly matchId: MatchId
  readonly kickoffAt: GameInstant
}

export interface FightOptions {
  /** A public value that nobody could know at lock, for whoever does not trust the season's secret alone; by default none. */
  readonly beaconOf?: (match: SeededMatch) => Promise<string>
}

/**
 * Fights the matches of these due rows and seals their battles in one commit. No row of the world changes and nothing shows
 * before the reveal. Each is fought on its season's published engine (or that of an override). `fight` runs outside any transaction. Battles that fail leave the others of the batch sealed; the first
 * failure is then thrown. The result is the least advanced of all: `not-yet` before `done` before `already-done`.
 */
export async function fightDue(
  db: Db,
  worldId: WorldId,
  dueIds: readonly DueId[],
  fight: (input: BattleInput) => Promise<BattleReport>,
  { beaconOf = noBeacon }: FightOptions = {},
): Promise<DueResult> {
  const turns = await findTurn(db, worldId, dueIds)
  const strangers = dueIds.filter((id) => !turns.has(id))
  if (strangers.length > 0) throw new Error(`world ${worldId} has no due rows ${strangers.join(', ')}`)
  const open = dueIds.filter((id) => turns.get(id) === 'its-turn')
  if (open.length > 0) {
    const fights = await listFights(db, worldId, open)
    const settled = await Promise.allSettled(fights.map(async (one) => await fightOne(one, fight, beaconOf)))
    const fought = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    if (fought.length > 0) await inWorldTx(db, worldId, async (tx) => await sealBattles(tx, fought))
    const failed = settled.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
  if ([...turns.values()].includes('not-yet')) return 'not-yet'
  return open.length > 0 ? 'done' : 'already-done'
}

const noBeacon = async (): Promise<string> => ''

async function fightOne(
  { dueId, locked, engineVersion, battleSecret, ...match }: Fight,
  fight: (input: BattleInput) => Promise<BattleReport>,
  beaconOf: (match: SeededMatch) => Promise<string>,
): Promise<FoughtMatch> {
  const { matchId } = match
  const beacon = await beaconOf(match)
  const seed = battleSeed({ ...match, battleSecret, inputHash: locked.inputHash, beacon })
  const input = battleInputOf(locked, seed, engineVersion)
  // First the fight, so that one which cannot be fought is stored as it was tried.
  const report = await fight(input)
  return { dueId, matchId, engine: await loadPublished(engineVersion), input, beacon, report }
}

interface Fight extends SeededMatch {
  readonly dueId: DueId
  readonly battleSecret: string
  readonly locked: Pick<Row<'lockedMatch'>, 'engineVersion' | 'arena' | 'sides' | 'inputHash'>
  /** That plays it: as locked, unless the season was mended since. */
  readonly engineVersion: string
}

type FightRow = Omit<Fight, 'worldId' | 'locked' | 'engineVersion'> &
  Fight['locked'] & {
    readonly matchday: number
    readonly overrides: readonly Pick<Row<'engineOverride'>, 'ordinal' | 'fromMatchday' | 'engineVersion'>[]
  }

async function listFights(db: Db, worldId: WorldId, dueIds: readonly DueId[]): Promise<Fight[]> {
  const { rows } = await db.pool.query<FightRow>(
    `SELECT d.id AS "dueId", s.season, s.battle_secret AS "battleSecret", l.match_id AS "matchId",
       l.engine_version AS "engineVersion", l.arena, l.sides, l.input_hash AS "inputHash",
       m.kickoff_at AS "kickoffAt", m.matchday, coalesce(o.overrides, '[]') AS overrides
     FROM game.due AS d
     JOIN game.season_secret AS s ON s.world_id = d.world_id AND s.season = (d.payload ->> 'season')::integer
     JOIN game.locked_match AS l ON l.world_id = d.world_id AND l.match_id = (d.payload ->> 'matchId')::uuid
     JOIN game.match AS m ON m.world_id = l.world_id AND m.id = l.match_id
     CROSS JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('ordinal', e.ordinal, 'fromMatchday', e.from_matchday, 'engineVersion', e.engine_version))
         AS overrides
       FROM game.engine_override AS e WHERE e.world_id = d.world_id AND e.season = s.season
     ) AS o
     WHERE d.world_id = $1 AND d.id = ANY ($2::uuid[]) AND d.verb = 'fight-match'
     ORDER BY l.match_id`,
    [worldId, dueIds],
  )
  if (rows.length !== dueIds.length)
    throw new Error(`${dueIds.length} fights are due, ${rows.length} of them are locked matches`)
  return rows.map(({ dueId, season, battleSecret, matchId, kickoffAt, matchday, overrides, ...locked }) => ({
    dueId,
    worldId,
    season,
    matchId,
    kickoffAt,
    battleSecret,
    locked,
    engineVersion: engineOfMatchday(locked, overrides, matchday),
  }))
}
