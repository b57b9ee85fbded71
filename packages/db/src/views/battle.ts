import type { BattleHeader, BattleInput, SideInput } from '@mythic/battle-engine'
import { battleInputOf } from '@mythic/domain'
import type { GameInstant, MatchId, Row, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { nameKeys } from './hero-names.ts'
import type { BattleName } from './hero-names.ts'
import type { MatchPhase } from './match-line.ts'
import { findMatch } from './match.ts'
import type { GuildName } from './names.ts'
import { find } from './query.ts'

export interface RevealedBattle {
  readonly input: BattleInput
  /** Base64 of little-endian Int32 words. */
  readonly log: string
  readonly inputHash: string
  readonly digests: readonly string[]
  readonly finalDigest: string
  readonly battleCommitment: string
  readonly winner: 'host' | 'guest' | 'draw'
  readonly hostGlory: number
  readonly guestGlory: number
}

export interface BattleView {
  readonly matchId: MatchId
  readonly phase: MatchPhase
  readonly kickoffAt: GameInstant
  readonly revealAt: GameInstant
  readonly roundMs: number
  readonly host: GuildName
  readonly guest: GuildName
  readonly names: BattleName[]
  readonly header: BattleHeader | null
  readonly battle: RevealedBattle | null
}

/** A battle as far as it may be told: nothing before kick-off, who stands where until the reveal, then all of it. */
export async function viewBattle(db: Db, worldId: WorldId, matchId: MatchId): Promise<BattleView | null> {
  const match = await findMatch(db, worldId, matchId)
  if (match === null) return null
  const { phase, kickoffAt, revealAt, host, guest } = match
  const pace = await find<{ roundMs: number; battleCommitment: string }>(
    db,
    'SELECT broadcast_round_ms AS "roundMs", battle_commitment AS "battleCommitment" FROM game.season WHERE world_id = $1 AND number = $2',
    [worldId, match.season],
  )
  if (pace === null) throw new Error(`match ${matchId} is played in no season`)
  const seen = { matchId, phase, kickoffAt, revealAt, roundMs: pace.roundMs, host, guest }
  if (phase !== 'live' && phase !== 'revealed') return { ...seen, names: [], header: null, battle: null }
  const [shown, locked] = await Promise.all([
    find<{ header: BattleHeader | null }>(db, 'SELECT game.sealed_header($1, $2) AS header', [worldId, matchId]),
    find<Row<'lockedMatch'>>(
      db,
      `SELECT match_id AS "matchId", engine_version AS "engineVersion", arena, sides, input_hash AS "inputHash"
       FROM game.locked_match WHERE world_id = $1 AND match_id = $2`,
      [worldId, matchId],
    ),
  ])
  const sides: readonly SideInput[] = locked?.sides ?? []
  return {
    ...seen,
    names: await nameKeys(db, worldId, sides),
    header: shown?.header ?? null,
    battle:
      phase === 'revealed' && locked !== null && match.result !== null
        ? await findRevealed(db, worldId, locked, match.result, pace.battleCommitment)
        : null,
  }
}

async function findRevealed(
  db: Db,
  worldId: WorldId,
  locked: Row<'lockedMatch'>,
  { winner, hostGlory, guestGlory }: { winner: 'host' | 'guest' | 'draw'; hostGlory: number; guestGlory: number },
  battleCommitment: string,
): Promise<RevealedBattle | null> {
  const row = await find<{
    engine: string
    seed: string
    inputHash: string
    finalDigest: string
    digests: string[]
    log: Buffer
  }>(
    db,
    `SELECT b.engine_version AS engine, b.seed, b.input_hash AS "inputHash", b.final_digest AS "finalDigest", b.digests, l.log
     FROM game.battle AS b JOIN game.battle_log AS l ON l.world_id = b.world_id AND l.match_id = b.match_id
     WHERE b.world_id = $1 AND b.match_id = $2`,
    [worldId, locked.matchId],
  )
  if (row === null) return null
  const { engine, seed, inputHash, finalDigest, digests, log } = row
  return {
    input: battleInputOf(locked, seed, engine),
    log: log.toString('base64'),
    inputHash,
    digests,
    finalDigest,
    battleCommitment,
    winner,
    hostGlory,
    guestGlory,
  }
}
