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
    const who = await limitGuesses(context.limiter, body.email, address)
    const token = await context.auth.signIn(body)
    await context.limiter.forgetTries(who)
    // Whoever signs in anew on this machine leaves the session he had here.
    if (tokenHash !== null) await endSessionOfToken(context.db, tokenHash)
    return await beginSession(context, token, { address, userAgent, setCookies })
  },
)

const QUARTER_MS = 900_000

/**
 * An account may be tried five times from one address, then each wrong try makes the next one wait twice as long, two minutes at most;
 * all addresses together may try it a hundred times a quarter of an hour. Guessing stays slow, and whoever remembers his password
 * after all waits two minutes, never a quarter of an hour. Gives whom the tries are counted for.
 */
async function limitGuesses(limiter: RateLimiter, email: string, address: string): Promise<string> {
  const account = createHash('sha256').update(email.toLowerCase()).digest('base64url')
  const who = `${account}:${address}`
  await limiter.takeTry(who)
  await limiter.countOf({ name: 'guesses', most: 100, perMs: QUARTER_MS, counted: 'everywhere' }, account)
  return who
}
