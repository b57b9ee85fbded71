import type { GuildId, RefusalCode, WorldId } from '@mythic/domain'
import type { Static, TSchema } from 'typebox'

import type { Capability } from '../capabilities.ts'
import type { ApiContext } from '../context.ts'
import type { ApiProblemCode } from './problem-codes.ts'
import type { RateClass } from './rate-classes.ts'

export type ProblemCode = RefusalCode | ApiProblemCode

type Read<T> = T extends readonly (infer E)[]
  ? readonly Read<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Read<T[K]> }
    : T
type Given<S> = S extends TSchema ? Static<S> : undefined

/** Who calls. */
export interface Caller {
  readonly accountId: string
  readonly sessionId: string
  readonly name: string
  readonly email: string
}

/** One request, checked: shapes hold, the caller may do this. */
export interface Call<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Null for a visitor. */
  readonly caller: Caller | null
  /** The guild that the guard found the caller to lead; null unless the route's capability needs one. */
  readonly guildId: GuildId | null
  /** From the header `Idempotency-Key`, or made for this request. */
  readonly idempotencyKey: string
  /** SHA-256 of method, path and body. */
  readonly bodyHash: string
  readonly address: string
  readonly userAgent: string | null
  /** Hash of the session token that came with the request, whether or not it still opens anything. */
  readonly tokenHash: string | null
  /** Sends `Set-Cookie` headers with the answer. */
  setCookies(cookies: readonly string[]): void
}

export interface RouteSpec<
  P extends TSchema | undefined = TSchema | undefined,
  Q extends TSchema | undefined = TSchema | undefined,
  B extends TSchema | undefined = TSchema | undefined,
  A extends TSchema | null = TSchema | null,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1`, in Fastify's notation. */
  readonly path: string
  /** Names the operation in the OpenAPI document. */
  readonly operation: string
  readonly tag: Tag
  readonly summary: string
  readonly capability: Capability
  readonly rate: RateClass
  /** A route for everybody whose answer still depends on who asks. Without it no session is looked up. */
  readonly knowsCaller?: boolean
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  /** Status and shape of the answer; a null shape has no body. */
  readonly answers: { readonly status: 200 | 201 | 202 | 204; readonly schema: A }
  /** Refusals of this route beside those every route of its kind has. */
  readonly refusals: readonly ProblemCode[]
  /** Takes an `Idempotency-Key`: the same key and body give the same answer and do nothing twice. */
  readonly idempotent?: boolean
}

export interface Route extends RouteSpec {
  handle(context: ApiContext, call: Call<unknown, unknown, unknown>): Promise<unknown>
}

export type Tag =
  | 'Account'
  | 'Worlds'
  | 'Guild'
  | 'Heroes'
  | 'Orders'
  | 'Matches'
  | 'League'
  | 'Chronicle'
  | 'Treasury'
  | 'Market'
  | 'Dev'

/** Declares a route. What its shapes say is what its handler gets and must give; nothing is cast. */
export function defineRoute<
  P extends TSchema | undefined = undefined,
  Q extends TSchema | undefined = undefined,
  B extends TSchema | undefined = undefined,
  A extends TSchema | null = null,
>(
  spec: RouteSpec<P, Q, B, A>,
  handle: (
    context: ApiContext,
    call: Call<Given<P>, Given<Q>, Given<B>>,
  ) => Promise<A extends TSchema ? Read<Static<A>> : void>,
): Route {
  return {
    ...spec,
    // The validators of `http/validate.ts` have made these shapes true before a handler runs.
    handle: async (context, call) => await handle(context, call as Call<Given<P>, Given<Q>, Given<B>>),
  }
}

/** The account behind a call whose capability needs one. */
export function callerOf(call: { readonly caller: Caller | null }): Caller {
  if (call.caller === null) throw new Error('a route that needs an account was called without one')
  return call.caller
}

export function worldOf(params: { readonly worldId: string }): WorldId {
  return params.worldId as WorldId
}
