import type { BattleHeader } from '@mythic/battle-engine'
import type { GameInstant, MatchId, WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { wordsOf } from './seal-battles.ts'

/** What the database's clock allows a watcher to see of a match, from the round he has on. */
export interface BattleShown {
  readonly status: 'scheduled' | 'locked' | 'revealed'
  readonly kickoffAt: GameInstant
  readonly revealAt: GameInstant
  readonly now: GameInstant
  /** Game ms per 1000 real ms; 0 while the world stands still. */
  readonly ratePermille: number
  readonly broadcastRoundMs: number
  /** Null before kick-off, and until the battle is fought. */
  readonly header: BattleHeader | null
  readonly rounds: readonly RoundShown[]
  /** Real ms until the next round may be shown; null when the world stands still or nothing more will come. */
  readonly nextRoundInMs: number | null
}

export interface RoundShown {
  readonly round: number
  readonly words: Int32Array
  /** It was the last one. Never known earlier. */
  readonly ended: boolean
}

/**
 * The broadcaster's one read, before and after the reveal alike: rounds after `afterRound` whose time has come. Nothing about
 * later ones, not even how many there are. Null when there is no such match.
 */
export async function findBattleShown(
  db: Db,
  worldId: WorldId,
  matchId: MatchId,
  afterRound: number,
): Promise<BattleShown | null> {
  const { rows } = await db.pool.query<ShownRow>(
    `SELECT m.status, m.kickoff_at AS "kickoffAt", m.reveal_at AS "revealAt", clock.now, newest.rate_permille AS "ratePermille",
       s.broadcast_round_ms AS "broadcastRoundMs", game.sealed_header(m.world_id, m.id) AS header,
       r.round, r.words, r.ended
     FROM game.match AS m
     JOIN game.season AS s ON s.world_id = m.world_id AND s.number = m.season
     CROSS JOIN LATERAL (SELECT game.world_now(m.world_id) AS now) AS clock
     CROSS JOIN LATERAL (
       SELECT rate_permille FROM game.world_clock_segment WHERE world_id = m.world_id ORDER BY ordinal DESC LIMIT 1
     ) AS newest
     LEFT JOIN LATERAL game.sealed_rounds(m.world_id, m.id, $3) AS r ON true
     WHERE m.world_id = $1 AND m.id = $2
     ORDER BY r.round`,
    [worldId, matchId, afterRound],
  )
  const [first] = rows
  if (first === undefined) return null
  const { round: _round, words: _words, ended: _ended, ...match } = first
  const rounds = rows.flatMap(({ round, words, ended }): RoundShown[] =>
    round === null || words === null ? [] : [{ round, words: wordsOf(words), ended: ended === true }],
  )
  return { ...match, rounds, nextRoundInMs: nextRoundInMs(match, afterRound, rounds) }
}

interface ShownRow {
  readonly status: BattleShown['status']
  readonly kickoffAt: GameInstant
  readonly revealAt: GameInstant
  readonly now: GameInstant
  readonly ratePermille: number
  readonly broadcastRoundMs: number
  readonly header: BattleHeader | null
  readonly round: number | null
  readonly words: Buffer | null
  readonly ended: boolean | null
}

type Pace = Pick<ShownRow, 'kickoffAt' | 'revealAt' | 'now' | 'ratePermille' | 'broadcastRoundMs'>

function nextRoundInMs(pace: Pace, afterRound: number, rounds: readonly RoundShown[]): number | null {
  const last = rounds.at(-1)
  if (pace.ratePermille === 0 || last?.ended === true || pace.now >= pace.revealAt) return null
  const shown = Math.max(last?.round ?? afterRound, Math.floor((pace.now - pace.kickoffAt) / pace.broadcastRoundMs))
  const at = pace.kickoffAt + Math.max(0, shown + 1) * pace.broadcastRoundMs
  return Math.max(0, Math.ceil(((at - pace.now) * 1000) / pace.ratePermille))
}
