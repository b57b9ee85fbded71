import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { coinInvariants } from './coin-invariants.ts'
import type { Invariant } from './invariant.ts'
import { leagueInvariants } from './league-invariants.ts'
import { timelineInvariants } from './timeline-invariants.ts'

/** Something that does not hold, and the first row that breaks it. */
export interface BrokenInvariant {
  readonly name: string
  readonly worldId: WorldId
  readonly problem: string
}

export const invariants: readonly Invariant[] = [...coinInvariants, ...leagueInvariants, ...timelineInvariants]

/** Asks every invariant of one world, or of all. Nothing broken: an empty list. Reads whole tables: for tests and operators. */
export async function checkInvariants(db: Db, worldId: WorldId | null = null): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = []
  for (const { name, sql } of invariants) {
    const { rows } = await db.pool.query<{ worldId: WorldId; problem: string }>(
      `SELECT b."worldId", b.problem FROM (${sql}) AS b ORDER BY b."worldId", b.problem LIMIT 1`,
      [worldId],
    )
    const [first] = rows
    if (first !== undefined) broken.push({ name, ...first })
  }
  return broken
}
