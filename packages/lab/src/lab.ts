import { deriveWorldId, gameInstant } from '@mythic/domain'
import type { GameInstant, MatchId, SealedBattle, WorldId } from '@mythic/domain'

import { createTimeline } from './timeline/timeline.ts'
import type { Timeline } from './timeline/timeline.ts'
import { createMemoryWorld } from './world/memory-world.ts'
import type { MemoryWorld } from './world/memory-world.ts'

/** A fought battle with the log that Postgres would broadcast from. */
export interface SealedInLab {
  readonly battle: SealedBattle
  readonly log: Int32Array
}

/** One world in memory with its own clock. Everything that happens to it is a function of its seed and the commands given. */
export interface Lab {
  readonly seed: string
  readonly worldId: WorldId
  readonly world: MemoryWorld
  readonly timeline: Timeline
  readonly sealed: Map<MatchId, SealedInLab>
  now: GameInstant
}

export function createLab(seed: string): Lab {
  const worldId = deriveWorldId(seed)
  const world = createMemoryWorld(worldId)
  return { seed, worldId, world, timeline: createTimeline(world), sealed: new Map(), now: gameInstant(0) }
}
