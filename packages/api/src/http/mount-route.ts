import { createHash, randomUUID } from 'node:crypto'

import { canonicalJson } from '@mythic/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { hashToken, readToken } from '../auth/session-token.ts'
import type { ApiContext } from '../context.ts'
import { ApiProblem } from './api-problem.ts'
import { admit } from './guard.ts'
import { textOf } from './kept-answer.ts'
import { mayCallFrom } from './origin.ts'
import type { Call, Route } from './route.ts'
import { checkBody, checkText } from './validate.ts'
import type { Check } from './validate.ts'

const PREFIX = '/api/v1'
const KEY = /^[A-Za-z0-9_.~-]{8,100}$/

/** Registers a route: where from, how often, which shape, who; then its handler. In that order, cheap before dear. */
export function mountRoute(
  app: FastifyInstance,
  context: ApiContext,
  route: Route,
  origins: () => ReadonlySet<string>,
): void {
  const checkParams = route.params === undefined ? nothing : checkText('/path', route.params)
  const checkQuery = route.query === undefined ? noQuery : checkText('/query', route.query)
  const checkSent = route.body === undefined ? noBody : checkBody(route.body)
  const isWrite = route.method !== 'GET'

  app.route({
    method: route.method,
    url: `${PREFIX}${route.path}`,
    async onRequest(request) {
      if (isWrite && !mayCallFrom(request.headers, origins())) throw new ApiProblem('ORIGIN_REFUSED')
      await context.limiter.count(route.rate, request.ip)
    },
    async handler(request, reply) {
      const params = checkParams(request.params)
      const query = checkQuery(request.query)
      const body = checkSent(request.body)
      const tokenHash = tokenHashOf(request)
      const admitted = await admit(context, route, params, tokenHash)
      const answer = await route.handle(context, {
        params,
        query,
        body,
        ...admitted,
        ...facts(request, reply, route, body, tokenHash),
      })
      reply.code(route.answers.status)
      // Another account on the same machine must not meet the answers of this one in a cache.
      reply.header('cache-control', 'no-store')
      return route.answers.schema === null
        ? reply.send()
        : reply.type('application/json; charset=utf-8').send(textOf(answer))
    },
  })
}

const nothing: Check = () => undefined
const noQuery: Check = (query) => {
  const [name] = Object.keys(query as object)
  if (name !== undefined)
    throw new ApiProblem('INPUT_UNLAWFUL', {
      fields: [{ path: `/query/${name.slice(0, 40)}`, message: 'is not known here' }],
    })
  return undefined
}
const noBody: Check = (body) => {
  const isEmpty = body === undefined || body === null || (typeof body === 'object' && Object.keys(body).length === 0)
  if (!isEmpty) throw new ApiProblem('INPUT_UNLAWFUL', { fields: [{ path: '/body', message: 'is not known here' }] })
  return undefined
}

function tokenHashOf(request: FastifyRequest): string | null {
  const token = readToken(request.headers.cookie)
  return token === null ? null : hashToken(token)
}

type Facts = Omit<Call<unknown, unknown, unknown>, 'params' | 'query' | 'body' | 'caller' | 'guildId'>

function facts(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  body: unknown,
  tokenHash: string | null,
): Facts {
  return {
    tokenHash,
    idempotencyKey: route.idempotent === true ? keyOf(request) : '',
    bodyHash: route.idempotent === true ? bodyHashOf(request, body) : '',
    address: request.ip,
    userAgent: deviceOf(request),
    setCookies: (cookies) => void reply.header('set-cookie', cookies),
  }
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (key === undefined) return randomUUID()
  if (typeof key === 'string' && KEY.test(key)) return key
  throw new ApiProblem('INPUT_UNLAWFUL', {
    fields: [{ path: '/header/Idempotency-Key', message: 'has 8 to 100 letters, digits or . _ ~ -' }],
  })
}

function bodyHashOf(request: FastifyRequest, body: unknown): string {
  const [path = ''] = request.url.split('?')
  return createHash('sha256')
    .update(`${request.method} ${path}\n${canonicalJson(body ?? null)}`)
    .digest('hex')
}

function deviceOf(request: FastifyRequest): string | null {
  // Header bytes come as Latin-1; what is no plain text is left out.
  return request.headers['user-agent']?.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 300) ?? null
}
