import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

import { betterAuth } from 'better-auth'
import pg from 'pg'

import type { ApiConfig } from '../config.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { drawToken, hashToken, SESSION_DAYS } from './session-token.ts'

/** Accounts and their passwords. better-auth works behind it; its own routes are mounted nowhere. */
export interface Auth extends AsyncDisposable {
  /** Refuses EMAIL_TAKEN. Gives the new session's token. */
  register(person: { readonly name: string; readonly email: string; readonly password: string }): Promise<string>
  /** Refuses CREDENTIALS_WRONG, in the same time for a wrong password and an unknown address. */
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<string>
}

/** Where the create hook leaves the token whose hash it stores. */
const drawn = new AsyncLocalStorage<{ token: string | null }>()

export function createAuth(
  config: Pick<ApiConfig, 'databaseUrl' | 'authSecret' | 'publicUrl'>,
  onConnectionLost: (error: Error) => void,
): Auth {
  const pool = new pg.Pool({
    connectionString: config.databaseUrl,
    max: 3,
    application_name: 'mythic-api-auth',
    connectionTimeoutMillis: 10_000,
    options: '-c search_path=auth -c statement_timeout=15000',
  })
  pool.on('error', onConnectionLost)
  const { api } = betterAuth({
    database: pool,
    secret: config.authSecret,
    baseURL: config.publicUrl ?? 'http://127.0.0.1',
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: async ({ hash, password }) => await verifyPassword(hash, password) },
    },
    session: { expiresIn: SESSION_DAYS * 86_400, disableSessionRefresh: true },
    advanced: { database: { generateId: () => randomUUID() }, disableOriginCheck: true, disableCSRFCheck: true },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const holder = drawn.getStore()
            if (holder === undefined) throw new Error('a session is made by sign-in and registration alone')
            holder.token = drawToken()
            return { data: { ...session, token: hashToken(holder.token) } }
          },
        },
      },
    },
  })

  async function withSession(begin: () => Promise<unknown>): Promise<string> {
    const holder: { token: string | null } = { token: null }
    await drawn.run(holder, begin)
    if (holder.token === null) throw new Error('better-auth made no session')
    return holder.token
  }

  return {
    async register(person) {
      return await withSession(async () => await api.signUpEmail({ body: person })).catch(async (error: unknown) => {
        throw isDuplicate(error) || (codeOf(error) === 'FAILED_TO_CREATE_USER' && (await isKnown(pool, person.email)))
          ? new ApiProblem('EMAIL_TAKEN')
          : unwrapped(error)
      })
    },
    async signIn(credentials) {
      return await withSession(async () => await api.signInEmail({ body: credentials })).catch((error: unknown) => {
        throw codeOf(error) === 'INVALID_EMAIL_OR_PASSWORD' || codeOf(error) === 'INVALID_EMAIL'
          ? new ApiProblem('CREDENTIALS_WRONG')
          : unwrapped(error)
      })
    },
    [Symbol.asyncDispose]: async () => await pool.end(),
  }
}

async function isKnown(pool: pg.Pool, email: string): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM auth."user" WHERE email = $1', [email.toLowerCase()])
  return rowCount === 1
}

/** better-auth's APIError carries `{ code, message }` as its body. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('body' in error)) return null
  const { body } = error
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : null
}

function isDuplicate(error: unknown): boolean {
  return codeOf(error)?.startsWith('USER_ALREADY_EXISTS') === true
}

/** What failed below better-auth, such as a database that is away, must stay recognisable. */
function unwrapped(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error
}
