import type { WorldId } from '@mythic/domain'

import type { Db } from '../connect/create-db.ts'
import { inSnapshot } from '../connect/tx.ts'
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
  return await inSnapshot(db, async (tx) => {
    // Whole tables are joined here, also those of a world too new to have statistics.
    await tx.run('SET LOCAL enable_nestloop = off')
    const broken: BrokenInvariant[] = []
    for (const { name, sql } of invariants) {
      const [first] = await tx.rows<{ worldId: WorldId; problem: string }>(
        `SELECT b."worldId", b.problem FROM (${sql}) AS b ORDER BY b."worldId", b.problem LIMIT 1`,
        [worldId],
      )
      if (first !== undefined) broken.push({ name, ...first })
    }
    return broken
  })
}
