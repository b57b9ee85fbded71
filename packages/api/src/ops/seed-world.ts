import { randomBytes } from 'node:crypto'

import { foundWorldIn, listWorlds, runCommand } from '@mythic/db'
import { GameRuleError, scheduleSeason } from '@mythic/domain'

import type { ApiContext } from '../context.ts'

/** One week of the game in one real hour: fast enough to see a league live on the first evening. */
const PACE_PERMILLE = 168_000

/** World 1 for a newcomer: founded and scheduled unless there is a world. Two nodes at once found one. */
export async function seedWorldIfNone({ db, config, log }: Pick<ApiContext, 'db' | 'config' | 'log'>): Promise<void> {
  if ((await listWorlds(db)).length > 0) return
  // In play the seed must not be known; a developer's first world may be the same on every machine.
  const seed = config.devMode ? 'world-1' : randomBytes(16).toString('hex')
  try {
    const { worldId, season } = await foundWorldIn(db, {
      seed,
      name: 'World 1',
      tiers: 2,
      factor: 2,
      driven: false,
      ratePermille: config.devMode ? PACE_PERMILLE : 1_000,
    })
    const call = {
      worldId,
      actor: 'system',
      capacity: 'system',
      idempotencyKey: `schedule-${season}`,
      bodyHash: String(season),
    } as const
    await runCommand(db, call, scheduleSeason, { season })
    log.info({ worldId }, 'World 1 is founded')
  } catch (error) {
    if (!(error instanceof GameRuleError && (error.code === 'WORLD_EXISTS' || error.code === 'SEASON_SCHEDULED')))
      throw error
  }
}
