import { deriveId, GameRuleError, refusals } from '@mythic/domain'
import type { Command, CommandVerb, GameInstant, RefusalCode, RefusalDetails } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'
import type { Answer, CommandCall } from './command-call.ts'

/** Two requests under one key meet here: the second waits and then finds the first one's answer. */
export async function lockKey(tx: WorldTx, call: CommandCall, verb: CommandVerb): Promise<void> {
  const scope = [call.worldId, call.actor, verb, call.idempotencyKey].join('\u001f')
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 7002))', [scope])
}

export async function findAnswer<Response>(
  tx: WorldTx,
  call: CommandCall,
  verb: CommandVerb,
): Promise<Answer<Response> | null> {
  const [kept] = await tx.rows<{ bodyHash: string; resultCode: string; response: unknown }>(
    `SELECT body_hash AS "bodyHash", result_code AS "resultCode", response FROM game.command
     WHERE world_id = $1 AND actor = $2 AND verb = $3 AND idempotency_key = $4`,
    [call.worldId, call.actor, verb, call.idempotencyKey],
  )
  if (kept === undefined) return null
  if (kept.bodyHash !== call.bodyHash) throw new GameRuleError('IDEMPOTENCY_CONFLICT')
  if (kept.resultCode === 'OK') return { response: kept.response as Response }
  if (!isRefusalCode(kept.resultCode)) throw new Error(`the command log holds an unknown result ${kept.resultCode}`)
  return { refused: kept.resultCode, details: kept.response as RefusalDetails }
}

export async function keepCommand<Response>(
  tx: WorldTx,
  call: CommandCall,
  { verb, v }: Pick<Command<unknown, unknown, unknown>, 'verb' | 'v'>,
  request: object,
  now: GameInstant,
  answer: Answer<Response>,
): Promise<void> {
  const [resultCode, response] = 'refused' in answer ? [answer.refused, answer.details] : ['OK', answer.response]
  const id = deriveId(call.worldId, now, {
    kind: 'command',
    parent: `${call.actor} ${verb}`,
    ordinal: call.idempotencyKey,
  })
  await tx.run(
    `INSERT INTO game.command (world_id, id, actor, capacity, verb, v, idempotency_key, body_hash, guild_id, request, game_at, real_at, result_code, response)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, clock_timestamp(), $12, $13)`,
    [
      call.worldId,
      id,
      call.actor,
      call.capacity,
      verb,
      v,
      call.idempotencyKey,
      call.bodyHash,
      call.guildId ?? null,
      JSON.stringify(request),
      now,
      resultCode,
      JSON.stringify(response),
    ],
  )
}

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
