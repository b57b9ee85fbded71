import type { CommandCall } from '@mythic/db'
import type { GuildId } from '@mythic/domain'

import { worldOf } from './route.ts'
import type { Call } from './route.ts'

type Asked = Pick<Call<{ readonly worldId: string }, unknown, unknown>, 'params' | 'idempotencyKey' | 'bodyHash'>

/** A person's command, in his own right; with a guild the operation checks once more, under its locks, that it is his. */
export function commandCall(
  { params, idempotencyKey, bodyHash }: Asked,
  accountId: string,
  guildId?: GuildId,
): CommandCall {
  const call = { worldId: worldOf(params), actor: accountId, capacity: 'owner', idempotencyKey, bodyHash } as const
  return guildId === undefined ? call : { ...call, guildId }
}

/** A developer's command. It may do what no person may, and is kept under that name. */
export function devCall({ params, idempotencyKey, bodyHash }: Asked): CommandCall {
  return { worldId: worldOf(params), actor: 'developer', capacity: 'developer', idempotencyKey, bodyHash }
}
