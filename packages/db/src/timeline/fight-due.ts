import type { BattleInput, BattleReport } from '@mythic/battle-engine'
import { battleInputOf, battleSeed } from '@mythic/domain'
import type { DueId, MatchId, Row, WorldId } from '@mythic/domain'

import { sealBattles } from '../battles/seal-battles.ts'
import type { FoughtMatch } from '../battles/seal-battles.ts'
import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import { findTurn } from './find-turn.ts'
import type { DueResult } from './run-due.ts'

/**
 * Fights the matches of these due rows and seals their battles in one commit. No row of the world changes and nothing shows
 * before the reveal. `fight` runs outside any transaction. Battles that fail leave the others of the batch sealed; the first
 * failure is then thrown. The result is the least advanced of all: `not-yet` before `done` before `already-done`.
 */
export async function fightDue(
  db: Db,
  worldId: WorldId,
  dueIds: readonly DueId[],
  fight: (input: BattleInput) => Promise<BattleReport>,
): Promise<DueResult> {
  const turns = await findTurn(db, worldId, dueIds)
  const strangers = dueIds.filter((id) => !turns.has(id))
  if (strangers.length > 0) throw new Error(`world ${worldId} has no due rows ${strangers.join(', ')}`)
  const open = dueIds.filter((id) => turns.get(id) === 'its-turn')
  if (open.length > 0) {
    const fights = await listFights(db, worldId, open)
    const settled = await Promise.allSettled(
      fights.map(async ({ input, ...of }): Promise<FoughtMatch> => ({ ...of, input, report: await fight(input) })),
    )
    const fought = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    if (fought.length > 0) await inWorldTx(db, worldId, async (tx) => await sealBattles(tx, fought))
    const failed = settled.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
  if ([...turns.values()].includes('not-yet')) return 'not-yet'
  return open.length > 0 ? 'done' : 'already-done'
}

interface Fight {
  readonly dueId: DueId
  readonly matchId: MatchId
  readonly inputHash: string
  readonly input: BattleInput
}

interface FightRow extends Row<'lockedMatch'> {
  readonly dueId: DueId
  readonly season: number
  readonly battleSecret: string
}

async function listFights(db: Db, worldId: WorldId, dueIds: readonly DueId[]): Promise<Fight[]> {
  const { rows } = await db.pool.query<FightRow>(
    `SELECT d.id AS "dueId", s.season, s.battle_secret AS "battleSecret", l.match_id AS "matchId",
       l.engine_version AS "engineVersion", l.arena, l.sides, l.input_hash AS "inputHash"
     FROM game.due AS d
     JOIN game.season_secret AS s ON s.world_id = d.world_id AND s.season = (d.payload ->> 'season')::integer
     JOIN game.locked_match AS l ON l.world_id = d.world_id AND l.match_id = (d.payload ->> 'matchId')::uuid
     WHERE d.world_id = $1 AND d.id = ANY ($2::uuid[]) AND d.verb = 'fight-match'
     ORDER BY l.match_id`,
    [worldId, dueIds],
  )
  if (rows.length !== dueIds.length)
    throw new Error(`${dueIds.length} fights are due, ${rows.length} of them are locked matches`)
  return rows.map(({ dueId, season, battleSecret, ...locked }) => {
    const { matchId, inputHash } = locked
    const seed = battleSeed({ battleSecret, worldId, season, matchId, inputHash, beacon: '' })
    return { dueId, matchId, inputHash, input: battleInputOf(locked, seed) }
  })
}
