import { listOwnedGuilds } from '@mythic/db/views'
import type { Static } from 'typebox'

import type { ApiContext } from '../../context.ts'
import type { Caller } from '../../http/route.ts'
import type { Me } from '../../schemas/account.ts'

/** Who somebody is, and which guilds he leads; a visitor is nobody. */
export async function meOf(
  { db, config }: Pick<ApiContext, 'db' | 'config'>,
  caller: Caller | null,
): Promise<Static<typeof Me>> {
  if (caller === null) return { account: null, guilds: [], devMode: config.devMode }
  const { accountId: id, name, email } = caller
  return { account: { id, name, email }, guilds: await listOwnedGuilds(db, id), devMode: config.devMode }
}
