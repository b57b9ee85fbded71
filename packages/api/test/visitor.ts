import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Validator } from 'typebox/compile'

import { Me } from '../src/schemas/account.ts'
import { GuildFounded } from '../src/schemas/guild.ts'
import { Problem } from '../src/schemas/problem.ts'

/** Somebody who calls the API over HTTP, with a cookie jar. Every answer is checked against its published shape. */
export interface Visitor {
  readonly cookie: () => string | null
  /** The raw answer. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** A read that must succeed. */
  get<S extends TSchema>(path: string, shape: S): Promise<Static<S>>
  /** A write that must succeed. */
  send<S extends TSchema>(
    method: 'POST' | 'PUT',
    path: string,
    shape: S,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Static<S>>
  /** A call that must be refused with a problem document. */
  refused(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Static<typeof Problem>>
  register(name?: string): Promise<Static<typeof Me>>
  /** Registers unless signed in, and founds a guild; gives its id. */
  found(worldId: string, guildName: string): Promise<string>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

export const aPassword = 'a long enough sentence'
export const plainCrest = {
  shape: 'heater',
  division: 'plain',
  ordinary: 'none',
  charge: 'lion',
  tinctures: { field: 'azure', second: null, ordinary: null, charge: 'or' },
} as const

let people = 0

export function createVisitor(url: string): Visitor {
  let cookie: string | null = null

  async function ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${url}${path.startsWith('/') ? path : `/api/v1/${path}`}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === null ? {} : { cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookie = pair.endsWith('=') ? null : pair
    }
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  const visitor: Visitor = {
    cookie: () => cookie,
    ask,
    get: async (path, shape) => shaped(shape, await ask('GET', path), `GET ${path}`),
    send: async (method, path, shape, body, headers) =>
      shaped(shape, await ask(method, path, body, headers), `${method} ${path}`),
    async refused(method, path, body, headers) {
      const answer = await ask(method, path, body, headers)
      if (answer.status < 400)
        throw new Error(`${method} ${path} was not refused: ${answer.status} ${answer.text.slice(0, 300)}`)
      return problemIn(answer, `${method} ${path}`)
    },
    async register(name) {
      people += 1
      const email = `p${process.pid}.${people}.${Date.now()}@example.org`
      return await visitor.send('POST', 'register', Me, {
        name: name ?? `Person ${people}`,
        email,
        password: aPassword,
      })
    },
    async found(worldId, guildName) {
      if (cookie === null) await visitor.register()
      const body = { name: guildName, motto: 'Stand.', crest: plainCrest, homeArena: 'the-level' }
      return (await visitor.send('POST', `worlds/${worldId}/guilds`, GuildFounded, body)).guildId
    },
  }
  return visitor
}

const validators = new Map<TSchema, Validator>()

/** The body of a good answer, or an error that says what of it does not have its published shape. */
export function shaped<S extends TSchema>(shape: S, answer: Answer, what: string): Static<S> {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 500)}`)
  const body: unknown = JSON.parse(answer.text)
  checkShape(shape, body, what)
  return body as Static<S>
}

export function checkShape(shape: TSchema, body: unknown, what: string): void {
  const validator = validators.get(shape) ?? (Compile(shape) as Validator)
  validators.set(shape, validator)
  if (validator.Check(body)) return
  const problems = validator
    .Errors(body)
    .slice(0, 6)
    .map(({ instancePath, message }) => `${instancePath} ${message}`)
  throw new Error(`${what} does not have its published shape: ${problems.join('; ')}`)
}

/** The problem document of a refusal; anything else is an error. */
export function problemIn(answer: Answer, what: string): Static<typeof Problem> {
  if (!(answer.headers.get('content-type') ?? '').startsWith('application/problem+json'))
    throw new Error(`${what}: ${answer.status} without a problem document: ${answer.text.slice(0, 300)}`)
  const body = JSON.parse(answer.text) as Static<typeof Problem>
  checkShape(Problem, body, what)
  if (body.status !== answer.status)
    throw new Error(`${what}: the document says ${body.status}, the answer ${answer.status}`)
  return body
}
