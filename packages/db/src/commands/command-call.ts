import type { GuildId, RefusalCode, RefusalDetails, WorldId } from '@mythic/domain'

import type { Capacity } from './capacity.ts'

/** Who asks, in whose right, and under which key. */
export interface CommandCall {
  readonly worldId: WorldId
  readonly actor: string
  readonly capacity: Capacity
  /** Same key and same body: the same answer, and nothing done twice. Scope: world, actor, verb. */
  readonly idempotencyKey: string
  readonly bodyHash: string
  /** The guild acted for; the actor must own it (NOT_YOUR_GUILD, NO_GUILD). */
  readonly guildId?: GuildId
}

/** What a command came to: the response, or an expected refusal. Both are kept. */
export type Answer<Response> =
  | { readonly response: Response }
  | { readonly refused: RefusalCode; readonly details: RefusalDetails }
