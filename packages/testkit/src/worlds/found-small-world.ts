import { foundWorldIn, runCommand } from '@mythic/db'
import type { Db } from '@mythic/db'
import { scheduleSeason } from '@mythic/domain'
import type { GuildId, WorldId } from '@mythic/domain'

export interface SmallWorld {
  readonly worldId: WorldId
  readonly seed: string
  readonly guildIds: readonly GuildId[]
}

export interface SmallWorldOptions {
  /** The same seed gives the same world, in the lab too; one database holds one world of a seed. */
  readonly seed?: string
  /** Tiers of the pyramid: 1 is one division of eight guilds, 2 are 24, 3 are 56. */
  readonly tiers?: number
  /** Without fixtures and due rows when false. */
  readonly scheduled?: boolean
}

/** A driven world of computer guilds, its season scheduled, its clock at 0. Real time never moves it. */
export async function foundSmallWorld(
  db: Db,
  { seed = 'small world', tiers = 1, scheduled = true }: SmallWorldOptions = {},
): Promise<SmallWorld> {
  const { worldId, guildIds } = await foundWorldIn(db, {
    seed,
    name: `World of ${seed}`,
    tiers,
    factor: 2,
    driven: true,
    ratePermille: 1000,
  })
  if (scheduled) {
    const call = {
      worldId,
      actor: 'testkit',
      capacity: 'developer',
      idempotencyKey: 'season 1',
      bodyHash: 'season 1',
    } as const
    await runCommand(db, call, scheduleSeason, { season: 1 })
  }
  return { worldId, seed, guildIds }
}
