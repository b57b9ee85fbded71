import type { BattleHeader, Outcome } from '@mythic/battle-engine'
import type { MatchId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { wordsOf } from './seal-battles.ts'

/** A revealed battle whole: what a replay plays. Seed, input hash and digests are in `game.battle`. */
export interface BattleLog {
  readonly header: BattleHeader
  readonly log: Int32Array
  /** Words of the log up to the end of each round. */
  readonly roundEnds: readonly number[]
  readonly outcome: Outcome
}

/** Null before the reveal. */
export async function findBattleLog(db: Db, worldId: WorldId, matchId: MatchId): Promise<BattleLog | null> {
  const { rows } = await db.pool.query<Omit<BattleLog, 'log'> & { log: Buffer }>(
    'SELECT header, log, round_ends AS "roundEnds", outcome FROM game.battle_log WHERE world_id = $1 AND match_id = $2',
    [worldId, matchId],
  )
  const [row] = rows
  return row === undefined ? null : { ...row, log: wordsOf(row.log) }
}
