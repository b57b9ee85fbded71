import type { Command } from '../commands/command.ts'
import type { GuildId, WorldId } from '../ids/ids.ts'

/**
 * A new world: season 1 with its human windows, divisions of eight, computer guilds. `world_id` of every row is the reader's,
 * which the runtime takes from `deriveWorldId(seed)`.
 */
export interface FoundWorldRequest {
  readonly seed: string
  readonly name: string
  /** Tiers of the pyramid, 1–9; one tier is one division of eight guilds. */
  readonly tiers: number
  /** Divisions of a tier for each of the tier above. */
  readonly factor: 2 | 4
  /** A driven world has no real clock: tests, the lab, a developer's advance. */
  readonly driven: boolean
  /** Game ms per 1000 real ms; 1000 is real time. */
  readonly ratePermille: number
  /** `battleCommitmentOf(battleSecret)`: the secret itself never enters a request. */
  readonly battleCommitment: string
  /** `ENGINE_VERSION` of the engine this season will be played on. */
  readonly engineVersion: string
}
export interface FoundWorldResponse {
  readonly worldId: WorldId
  readonly season: number
  readonly guildIds: readonly GuildId[]
}
export interface FoundWorldSlice {
  readonly worldId: WorldId
}
export type FoundWorld = Command<FoundWorldSlice, FoundWorldRequest, FoundWorldResponse>
