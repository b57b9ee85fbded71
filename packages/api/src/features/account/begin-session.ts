import { findSessionOwner, noteSessionOrigin } from '@mythic/db/auth'
import type { Static } from 'typebox'

import { hashToken, sessionCookie } from '../../auth/session-token.ts'
import type { ApiContext } from '../../context.ts'
import type { Call } from '../../http/route.ts'
import type { Me } from '../../schemas/account.ts'
import { meOf } from './me-of.ts'

type From = Pick<Call<unknown, unknown, unknown>, 'address' | 'userAgent' | 'setCookies'>

/** Hands a new session to its owner: notes where from, sets the cookie, tells who he is. */
export async function beginSession(
  context: ApiContext,
  token: string,
  { address, userAgent, setCookies }: From,
): Promise<Static<typeof Me>> {
  const tokenHash = hashToken(token)
  await noteSessionOrigin(context.db, tokenHash, address, userAgent)
  setCookies([sessionCookie(token)])
  return await meOf(context, await findSessionOwner(context.db, tokenHash))
}
