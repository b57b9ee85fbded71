import { randomBytes } from 'node:crypto'

import { newestPublished } from '@mythic/battle-engine/published'
import {
  battleCommitmentOf,
  battleSecretOf,
  createChance,
  deriveWorldId,
  foundWorld,
  gameInstant,
  GameRuleError,
  isRefusal,
  netEffects,
  worldSecretOf,
} from '@mythic/domain'
import type { FoundWorldRequest, FoundWorldResponse } from '@mythic/domain'

import { beginClock } from '../clock/append-segment.ts'
import type { Db } from '../connect/create-db.ts'
import { inWorldTx } from '../connect/tx.ts'
import type { WorldTx } from '../connect/tx.ts'
import { announce } from '../outbox/announce.ts'
import { applyEffects } from '../world/apply-effects.ts'
import { holdTimeline } from '../world/timeline-lock.ts'
import type { CommandCall } from './command-call.ts'
import { findAnswer, keepCommand, lockKey } from './command-log.ts'

/** What a founder says; secrets and the engine's version come from here. */
export interface NewWorld extends Pick<
  FoundWorldRequest,
  'seed' | 'name' | 'tiers' | 'factor' | 'driven' | 'ratePermille'
> {
  /**
   * `derived` from the seed: the lab can play the same world, and anybody who knows the seed can foretell it. `random`: nobody
   * can. By default a driven world derives them and a real one does not.
   */
  readonly secrets?: 'derived' | 'random'
}

/** Who founds it; by default the system itself, once for a seed. */
export type Founder = Omit<CommandCall, 'worldId' | 'guildId'>

const SEASON = 1

/** A new world in one transaction: rows, secrets, clock. A driven world's clock stands until it is advanced. */
export async function foundWorldIn(db: Db, asked: NewWorld, founder?: Founder): Promise<FoundWorldResponse> {
  const { secrets = asked.driven ? 'derived' : 'random', ...plain } = asked
  const worldId = deriveWorldId(asked.seed)
  const call: CommandCall = { ...(founder ?? systemFounder(asked.seed)), worldId }
  return await inWorldTx(db, worldId, async (tx) => {
    await lockKey(tx, call, foundWorld.verb)
    const kept = await findAnswer<FoundWorldResponse>(tx, call, foundWorld.verb)
    if (kept !== null && 'response' in kept) return kept.response
    await holdTimeline(tx)
    if ((await tx.reader.find('world', { id: worldId })) !== null) throw new GameRuleError('WORLD_EXISTS')
    const drawn = secretsOf(asked.seed, secrets)
    const request: FoundWorldRequest = {
      ...plain,
      battleCommitment: battleCommitmentOf(drawn.battle),
      engineVersion: newestPublished().version,
    }
    const response = await decideAndApply(tx, request, drawn.chance)
    await tx.run(
      'INSERT INTO game.season_secret (world_id, season, chance_secret, battle_secret) VALUES ($1, $2, $3, $4)',
      [worldId, SEASON, drawn.chance, drawn.battle],
    )
    const ratePermille = asked.driven ? 0 : asked.ratePermille
    await beginClock(tx, ratePermille)
    await keepCommand(tx, call, foundWorld, request, gameInstant(0), { response })
    await announce(tx, [`world:${worldId}`])
    return response
  })
}

async function decideAndApply(
  tx: WorldTx,
  request: FoundWorldRequest,
  chanceSecret: string,
): Promise<FoundWorldResponse> {
  const slice = await foundWorld.load(tx.reader, request)
  const decided = foundWorld.decide(slice, request, gameInstant(0), createChance(chanceSecret))
  if (isRefusal(decided)) throw new GameRuleError(decided.refused, decided.details)
  await applyEffects(tx, netEffects(decided))
  return foundWorld.respond(slice, decided, request)
}

function secretsOf(seed: string, how: 'derived' | 'random'): { chance: string; battle: string } {
  if (how === 'derived') return { chance: worldSecretOf(seed, SEASON), battle: battleSecretOf(seed, SEASON) }
  return { chance: randomBytes(32).toString('hex'), battle: randomBytes(32).toString('hex') }
}

function systemFounder(seed: string): Founder {
  return { actor: 'system', capacity: 'system', idempotencyKey: seed, bodyHash: seed }
}
