import { newestPublished } from '@mythic/battle-engine/published'
import { battleCommitmentOf, battleSecretOf, foundWorld, scheduleSeason } from '@mythic/domain'
import type { FoundWorldRequest } from '@mythic/domain'

import { runCommand } from '../commands/run-command.ts'
import { createLab } from '../lab.ts'
import type { Lab } from '../lab.ts'

const GUILDS_IN_DIVISION = 8
const REAL_TIME_PERMILLE = 1000

export interface WorldShape {
  readonly seed: string
  /** Of the whole pyramid: 8, 24, 56, 120 … with factor 2, or 40, 168 … with factor 4. */
  readonly guilds: number
}

/** The request that founds this world, in the lab and in Postgres alike. Throws when no pyramid has so many guilds. */
export function foundingRequest({ seed, guilds }: WorldShape): FoundWorldRequest {
  return {
    seed,
    name: `World of seed ${seed}`,
    ...pyramidOf(guilds),
    driven: true,
    ratePermille: REAL_TIME_PERMILLE,
    battleCommitment: battleCommitmentOf(battleSecretOf(seed, 1)),
    engineVersion: newestPublished().version,
  }
}

/** A world of computer guilds with its first season scheduled, its clock at 0. */
export async function foundLabWorld(shape: WorldShape): Promise<Lab> {
  const lab = createLab(shape.seed)
  await runCommand(lab, foundWorld, foundingRequest(shape))
  await runCommand(lab, scheduleSeason, { season: 1 })
  return lab
}

function pyramidOf(guilds: number): { tiers: number; factor: 2 | 4 } {
  for (const factor of [2, 4] as const) {
    let divisions = 0
    for (let tiers = 1; tiers <= 9; tiers += 1) {
      divisions += factor ** (tiers - 1)
      if (divisions * GUILDS_IN_DIVISION === guilds) return { tiers, factor }
    }
  }
  throw new RangeError(
    `no pyramid of divisions of ${GUILDS_IN_DIVISION} has ${guilds} guilds: try 8, 24, 56, 120 or 40, 168`,
  )
}
