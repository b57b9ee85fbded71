import type { GameInstant } from '@mythic/domain'

import type { WorldTx } from '../connect/tx.ts'

export type SegmentReason = 'founding' | 'advance' | 'pace' | 'outage' | 'resumed' | 'archived'

export interface Segment {
  /** Null: real time of now. */
  readonly realFrom: Date | null
  readonly gameFrom: GameInstant
  /** Game ms per 1000 real ms; 0 stands still. */
  readonly ratePermille: number
  readonly reason: SegmentReason
}

/** The newest segment rules the clock. The caller holds the timeline alone. */
export async function appendSegment(tx: WorldTx, { realFrom, gameFrom, ratePermille, reason }: Segment): Promise<void> {
  await tx.run(
    `INSERT INTO game.world_clock_segment (world_id, ordinal, real_from, game_from, rate_permille, reason)
     SELECT $1::uuid, coalesce(max(ordinal) + 1, 0), coalesce($2::timestamptz, clock_timestamp()), $3::bigint, $4::integer, $5::text
     FROM game.world_clock_segment WHERE world_id = $1::uuid`,
    [tx.worldId, realFrom, gameFrom, ratePermille, reason],
  )
}

export async function findRate(tx: WorldTx): Promise<number | null> {
  const [row] = await tx.rows<{ rate: number }>(
    'SELECT rate_permille AS rate FROM game.world_clock_segment WHERE world_id = $1 ORDER BY ordinal DESC LIMIT 1',
    [tx.worldId],
  )
  return row?.rate ?? null
}
