import { createChance, gameInstant, GameRuleError, isRefusal, netEffects } from '@mythic/domain'
import type { Command, GameInstant, Refusal } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import type { WorldTx } from '../connect/tx.ts'
import { announce } from '../outbox/announce.ts'
import { topicsOf } from '../outbox/topics-of.ts'
import { applyEffects } from '../world/apply-effects.ts'
import { lockRows } from '../world/lock-rows.ts'
import { shareTimeline } from '../world/timeline-lock.ts'
import type { Answer, CommandCall } from './command-call.ts'
import { checkOwner } from './check-owner.ts'
import { findAnswer, keepCommand, lockKey } from './command-log.ts'

/** What belongs to an operation but not to the world: checked before the decision, written after its changes. */
export interface Beside<Response> {
  /** Also while the timeline lags: for what is to set it going again. */
  readonly evenLate?: boolean
  /** Before every other lock of the command. */
  lock?(tx: WorldTx): Promise<void>
  check?(tx: WorldTx): Promise<void>
  write?(tx: WorldTx, response: Response): Promise<void>
}

/**
 * One command in one transaction: locks, the clock, the slice, the decision, its changes, the command row, the doorbells.
 * A refusal is kept like an answer and thrown as GameRuleError; WORLD_CATCHING_UP (try again) and IDEMPOTENCY_CONFLICT are not kept.
 */
export async function runCommand<Slice, Request extends object, Response>(
  db: Db,
  call: CommandCall,
  command: Command<Slice, Request, Response>,
  request: Request,
  beside: Beside<Response> = {},
): Promise<Response> {
  const answer = await inWorldTx(db, call.worldId, async (tx): Promise<Answer<Response>> => {
    await lockKey(tx, call, command.verb)
    const kept = await findAnswer<Response>(tx, call, command.verb)
    if (kept !== null) return kept
    await beside.lock?.(tx)
    await shareTimeline(tx)
    await lockRows(tx, command.locks(request))
    const { now, chanceSecret } = await getMoment(tx, beside.evenLate === true)
    const decided = await decide(tx, call, command, request, now, chanceSecret, beside)
    await keepCommand(tx, call, command, request, now, decided)
    return decided
  })
  if ('refused' in answer) throw new GameRuleError(answer.refused, answer.details)
  return answer.response
}

async function decide<Slice, Request, Response>(
  tx: WorldTx,
  call: CommandCall,
  command: Command<Slice, Request, Response>,
  request: Request,
  now: GameInstant,
  chanceSecret: string,
  beside: Beside<Response>,
): Promise<Answer<Response>> {
  const slice = await command.load(tx.reader, request)
  const refusal = await refusalOf(async () => {
    if (call.guildId !== undefined) await checkOwner(tx, call.actor, call.guildId)
    await beside.check?.(tx)
  })
  const decided = refusal ?? command.decide(slice, request, now, createChance(chanceSecret))
  if (isRefusal(decided)) return decided
  const effects = netEffects(decided)
  await applyEffects(tx, effects)
  const response = command.respond(slice, decided, request)
  await beside.write?.(tx, response)
  await announce(tx, topicsOf(tx.worldId, effects))
  return { response }
}

async function refusalOf(check: () => Promise<void>): Promise<Refusal | null> {
  try {
    await check()
    return null
  } catch (error) {
    if (error instanceof GameRuleError) return { refused: error.code, details: error.details }
    throw error
  }
}

/** The clock after the locks, and whether the timeline has kept up with it. One statement: one instant. */
async function getMoment(tx: WorldTx, evenLate: boolean): Promise<{ now: GameInstant; chanceSecret: string }> {
  const [row] = await tx.rows<{ now: number; status: string; chanceSecret: string; isLate: boolean }>(
    `SELECT c.now, w.status, s.chance_secret AS "chanceSecret",
       EXISTS (SELECT FROM game.due AS d WHERE d.world_id = w.id AND d.done_at IS NULL AND d.at <= c.now) AS "isLate"
     FROM game.world AS w
     JOIN game.season_secret AS s ON s.world_id = w.id AND s.season = w.season
     CROSS JOIN LATERAL (SELECT game.world_now(w.id) AS now) AS c
     WHERE w.world_id = $1`,
    [tx.worldId],
  )
  if (row === undefined) throw new GameRuleError('WORLD_NOT_FOUND')
  if (row.isLate && !evenLate && row.status === 'open') throw new GameRuleError('WORLD_CATCHING_UP')
  return { now: gameInstant(row.now), chanceSecret: row.chanceSecret }
}
