import { createHash } from 'node:crypto'

import { endSessionOfToken } from '@mythic/db/auth'

import type { RateLimiter } from '../../http/rate-limiter.ts'
import { defineRoute } from '../../http/route.ts'
import { beginSession } from './begin-session.ts'
import { Me, SignInBody } from '../../schemas/account.ts'

export const signIn = defineRoute(
  {
    method: 'POST',
    path: '/sign-in',
    operation: 'signIn',
    tag: 'Account',
    summary: 'Sign in',
    capability: 'spectator',
    rate: 'sign-in',
    body: SignInBody,
    answers: { status: 200, schema: Me },
    refusals: ['CREDENTIALS_WRONG', 'BUSY'],
  },
  async (context, { body, setCookies, address, userAgent, tokenHash }) => {
    await limitGuesses(context.limiter, body.email, address)
    const token = await context.auth.signIn(body)
    // Whoever signs in anew on this machine leaves the session he had here.
    if (tokenHash !== null) await endSessionOfToken(context.db, tokenHash)
    return await beginSession(context, token, { address, userAgent, setCookies })
  },
)

const QUARTER_MS = 900_000

/**
 * An account may be tried ten times a quarter of an hour from one address, and a hundred times from all of them: guessing stays
 * slow without letting anybody lock the owner out.
 */
async function limitGuesses(limiter: RateLimiter, email: string, address: string): Promise<void> {
  const account = createHash('sha256').update(email.toLowerCase()).digest('base64url')
  await limiter.countOf(
    { name: 'guesses-here', most: 10, perMs: QUARTER_MS, counted: 'everywhere' },
    `${account}:${address}`,
  )
  await limiter.countOf({ name: 'guesses', most: 100, perMs: QUARTER_MS, counted: 'everywhere' }, account)
}
