import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { writeDocument } from '../src/openapi/write-document.ts'
import { devRoutes, routes } from '../src/registry.ts'
import { RosterView } from '../src/schemas/hero.ts'
import { foundSmallWorld, openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { sampleOf } from './samples.ts'
import type { Shape } from './samples.ts'
import { problemIn } from './visitor.ts'
import type { Visitor } from './visitor.ts'

/** Hostile input made from the OpenAPI document: every parameter and property of every route, one after the other. */
const document = writeDocument([...routes, ...devRoutes]) as unknown as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Shape> }
  'x-problem-codes': Record<string, object>
}
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: Shape
  }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Shape } } }
}
const resolve = (shape: Shape): Shape =>
  shape.$ref === undefined ? shape : resolve(document.components.schemas[shape.$ref.split('/').at(-1) ?? ''] ?? {})

let stage: Stage
let stranger: Visitor
let ids: Record<string, string>
let secrets: string[]

beforeAll(async () => {
  stage = await openStage()
  const { worldId } = await foundSmallWorld(stage.context.db)
  const victim = stage.visitor()
  const guildId = await victim.found(worldId, 'The Victims')
  const { heroes } = await victim.get(`worlds/${worldId}/guilds/${guildId}/roster`, RosterView)
  ids = {
    worldId,
    guildId,
    heroId: heroes[0]?.id ?? '',
    matchId: heroes[1]?.id ?? '',
    divisionId: guildId,
    sessionId: guildId,
    season: '1',
    matchday: '1',
  }
  stranger = stage.visitor()
  await stranger.register()
  const { rows } = await stage.ownerDb.pool.query<{ secret: string }>(
    `SELECT chance_secret AS secret FROM game.season_secret UNION SELECT battle_secret FROM game.season_secret UNION SELECT email FROM auth."user" WHERE name LIKE 'Person%' ORDER BY 1`,
  )
  secrets = [...rows.map(({ secret }) => secret), 'argon2id', 'node_modules', '\\n    at '].filter(
    (secret) => !secret.startsWith('p'),
  )
})
afterAll(async () => await stage[Symbol.asyncDispose]())

const NIL = '00000000-0000-0000-0000-000000000000'
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '%00',
  '\ud800',
  '\u202e\u200b',
  'é'.repeat(9),
  '😀'.repeat(200),
  'x'.repeat(2_000),
  "'; DROP TABLE game.world; --",
  '../../etc/passwd',
  '${7*7}',
  '__proto__',
  'constructor',
  'NaN',
  '-0',
  '1e9',
  '0x10',
  '١',
  '9'.repeat(30),
  '-1',
  '1.5',
  'null',
  'true',
  '[]',
  '{}',
  NIL,
  'FFFFFFFF-FFFF-8FFF-8FFF-FFFFFFFFFFFF',
  'ffffffff-ffff-8fff-8fff-ffffffffffff',
]
const hostileValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -(2 ** 53),
  2 ** 31,
  '',
  '5',
  ' ',
  'a\u0000b',
  '\u0000',
  '\ud800',
  '\u202e',
  '😀'.repeat(200),
  'x'.repeat(30_000),
  NIL,
  [],
  [null],
  [[]],
  {},
  { kind: 'x' },
  { __proto__: 1 },
  { length: 3 },
  ['x'.repeat(10)],
  Array.from({ length: 500 }, () => 0),
]

const calls = Object.entries(document.paths)
  .filter(([path]) => path.startsWith('/api/'))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  // Ending its own session would only make the rest of the fuzz easier to refuse.
  .filter(({ operation }) => operation.operationId !== 'signOut')

async function survives(
  method: string,
  address: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<number> {
  const answer = await stranger.ask(method, address, body, headers)
  const repeat = `curl -i -X ${method} '<league>${address}'${body === undefined ? '' : ` -H 'content-type: application/json' -d '${body.slice(0, 300)}'`}`
  if (answer.status >= 500 && problemIn(answer, repeat).code !== 'WORLD_CATCHING_UP')
    throw new Error(`${answer.status}: ${answer.text.slice(0, 300)}\nrepeat: ${repeat}`)
  if (answer.status >= 400) expect(document['x-problem-codes']).toHaveProperty(problemIn(answer, repeat).code)
  for (const secret of secrets)
    if (answer.text.includes(secret)) throw new Error(`the answer tells ${secret}\nrepeat: ${repeat}`)
  return answer.status
}

function addressOf(path: string, operation: Operation, replaced: Record<string, string> = {}): string {
  const parameters = operation.parameters ?? []
  const query = new URLSearchParams()
  for (const { name, in: place, required, schema } of parameters) {
    if (place !== 'query') continue
    const value = replaced[name] ?? (required ? String(sampleOf(schema, resolve)) : undefined)
    if (value !== undefined) query.set(name, value.isWellFormed() ? value : '\ufffd')
  }
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeAny(replaced[name] ?? ids[name] ?? NIL))
  const search = query.toString()
  return search === '' ? filled : `${filled}?${search}`
}

function encodeAny(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

it.each(calls)('$method $path stands whatever its path and query hold', async ({ path, method, operation }) => {
  const body =
    operation.requestBody === undefined
      ? undefined
      : JSON.stringify(sampleOf(operation.requestBody.content['application/json'].schema, resolve))
  let refused = 0
  for (const { name, in: place } of operation.parameters ?? []) {
    if (place === 'header') continue
    for (const text of hostileTexts) {
      const status = await survives(method, addressOf(path, operation, { [name]: text }), body)
      if (status >= 400) refused += 1
    }
  }
  if (method === 'GET')
    await survives(
      'GET',
      `${addressOf(path, operation)}${addressOf(path, operation).includes('?') ? '&' : '?'}surplus=1&surplus=2`,
    )
  const hasPath = (operation.parameters ?? []).some(({ in: place }) => place === 'path')
  if (hasPath) expect(refused).toBeGreaterThan(0)
})

const withBody = calls.filter(({ operation }) => operation.requestBody !== undefined)

it.each(withBody)('$method $path stands whatever its body holds', async ({ path, method, operation }) => {
  const shape = resolve(operation.requestBody?.content['application/json'].schema ?? {})
  const address = addressOf(path, operation)
  const sample = sampleOf(shape, resolve) as Record<string, unknown>
  const refused = async (body: unknown): Promise<void> => {
    const status = await survives(method, address, typeof body === 'string' ? body : JSON.stringify(body))
    expect(status, JSON.stringify(body).slice(0, 300)).toBeGreaterThanOrEqual(400)
  }
  for (const text of [
    '',
    '{',
    '[1',
    'nul',
    '"x"',
    '\u0000',
    '['.repeat(20_000),
    `${'['.repeat(9_000)}${']'.repeat(9_000)}`,
    '{"__proto__":{"a":1}}',
    'x'.repeat(70_000),
    '{"a":1}{"b":2}',
  ])
    await refused(text)
  for (const value of hostileValues) await refused(value ?? 'null')
  await refused({ ...sample, surplus: 1 })
  for (const name of Object.keys(sample)) {
    const { [name]: _left, ...without } = sample
    await refused(without)
    for (const value of hostileValues) await survives(method, address, JSON.stringify({ ...sample, [name]: value }))
  }
  await survives(method, address, JSON.stringify(sample), { 'idempotency-key': 'short' })
  await survives(method, address, JSON.stringify(sample), { 'content-type': 'text/plain' })
  await survives(method, address, JSON.stringify(sample), { 'content-type': 'application/x-www-form-urlencoded' })
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 4 }), async (json) => void (await survives(method, address, json))),
    { numRuns: 25, seed: 20_261_121 },
  )
})

/** Whole gambits, orders and line-ups: each a lawful one with one thing wrong somewhere deep inside. */
it('refuses what is wrong deep inside orders, and keeps what is right', async () => {
  const owner = stage.visitor()
  const { worldId } = await foundSmallWorld(stage.context.db, { seed: 'deep' })
  const guildId = await owner.found(worldId, 'The Deep')
  const { heroes } = await owner.get(`worlds/${worldId}/guilds/${guildId}/roster`, RosterView)
  const gambits = `worlds/${worldId}/heroes/${heroes[0]?.id}/gambits`
  const lawful = {
    onlyIf: [{ kind: 'self-health-below', permille: 500 }],
    do: { kind: 'attack' },
    prefer: [{ kind: 'nearest' }],
  }
  expect((await owner.ask('PUT', gambits, { version: 1, gambits: [lawful] })).status).toBe(200)
  const wrong = [
    { ...lawful, onlyIf: [{ kind: 'self-health-below', permille: 1001 }] },
    { ...lawful, onlyIf: [{ kind: 'self-health-below' }] },
    { ...lawful, onlyIf: [{ kind: 'self-health-below', permille: 500, extra: 1 }] },
    { ...lawful, do: { kind: 'win' } },
    { ...lawful, do: { kind: 'ability', ability: 'nothing' } },
    { ...lawful, prefer: [{ kind: 'class-order', classes: [] }] },
    { ...lawful, prefer: 'nearest' },
    { do: { kind: 'attack' } },
  ]
  for (const gambit of wrong) {
    const problem = await owner.refused('PUT', gambits, { version: 2, gambits: [gambit] })
    expect([problem.code, (problem.details['fields'] as { path: string }[])[0]?.path]).toEqual([
      'INPUT_UNLAWFUL',
      expect.stringContaining('/body/gambits/0'),
    ])
  }
})
