import type { GameInstant } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'

/** A stretch of a world's clock that an outage makes. */
export interface Segment {
  /** Null: real time of now. */
  readonly realFrom: Date | null
  readonly gameFrom: GameInstant
  /** Game ms per 1000 real ms; 0 stands still. */
  readonly ratePermille: number
  readonly reason: 'outage' | 'resumed'
}

/** The newest segment rules the clock. The caller holds the timeline alone. For the worker: no other role may append freely. */
export async function appendSegment(tx: WorldTx, { realFrom, gameFrom, ratePermille, reason }: Segment): Promise<void> {
  await tx.run(
    `INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
     SELECT $1::uuid, coalesce(max(ordinal) + 1, 0), coalesce($2::timestamptz, clock_timestamp()), $3::bigint, $4::integer, $5::text
     FROM game.world_clock_segment WHERE world_id = $1::uuid`,
    [tx.worldId, realFrom, gameFrom, ratePermille, reason],
  )
}

/** A new world's clock begins at instant 0; once. */
export async function beginClock(tx: WorldTx, ratePermille: number): Promise<void> {
  await tx.rows('SELECT game.begin_clock($1, $2)', [tx.worldId, ratePermille])
}

/** An archived world's clock stands for ever; refused by Postgres for an open one. */
export async function stopClock(tx: WorldTx): Promise<void> {
  await tx.rows('SELECT game.stop_clock($1)', [tx.worldId])
}

/** Forward only. Granted to the worker, and to the API where developers may. `gameFrom` null: at another pace from now on. */
export async function moveClockTo(
  tx: WorldTx,
  {
    gameFrom,
    ratePermille,
    reason,
  }: { gameFrom: GameInstant | null; ratePermille: number; reason: 'advance' | 'pace' },
): Promise<void> {
  await tx.rows('SELECT game.move_clock($1, $2, $3, $4)', [tx.worldId, gameFrom, ratePermille, reason])
}

export async function findRate(tx: WorldTx): Promise<number | null> {
  const [row] = await tx.rows<{ rate: number }>(
    'SELECT rate_permille AS rate FROM game.world_clock_segment WHERE world_id = $1 ORDER BY ordinal DESC LIMIT 1',
    [tx.worldId],
  )
  return row?.rate ?? null
}
