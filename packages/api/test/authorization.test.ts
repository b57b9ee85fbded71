import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { capabilities } from '../src/capabilities.ts'
import type { Route } from '../src/http/route.ts'
import { devRoutes, routes } from '../src/registry.ts'
import { RosterView } from '../src/schemas/hero.ts'
import { MatchPage } from '../src/schemas/match.ts'
import { foundSmallWorld, openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { sampleOf } from './samples.ts'
import type { Shape } from './samples.ts'
import { problemIn } from './visitor.ts'
import type { Answer, Visitor } from './visitor.ts'

/** Everybody who may stand before a door, and what the ids in its path are his. */
const callers = ['nobody', 'without a guild', 'other guild', 'other world', 'owner'] as const
type CallerKind = (typeof callers)[number]

let stage: Stage
let plain: Stage
let ids: Record<string, string>
const visitors = new Map<CallerKind, Visitor>()

beforeAll(async () => {
  stage = await openStage()
  plain = await openStage({ devMode: false })
  const { worldId } = await foundSmallWorld(stage.context.db, { seed: 'here' })
  const there = await foundSmallWorld(stage.context.db, { seed: 'there' })
  for (const kind of callers) visitors.set(kind, stage.visitor())
  const owner = of('owner')
  const guildId = await owner.found(worldId, 'The Owners')
  await of('without a guild').register()
  await of('other guild').found(worldId, 'The Others')
  await of('other world').found(there.worldId, 'The Far Ones')
  const { heroes } = await owner.get(`worlds/${worldId}/guilds/${guildId}/roster`, RosterView)
  const { matches } = await owner.get(`worlds/${worldId}/matches?guildId=${guildId}`, MatchPage)
  const [match] = matches
  ids = {
    worldId,
    guildId,
    heroId: heroes[0]?.id ?? '',
    matchId: match?.id ?? '',
    divisionId: match?.divisionId ?? '',
    season: '1',
    matchday: '1',
    sessionId: heroes[0]?.id ?? '',
  }
})
afterAll(async () => {
  await stage[Symbol.asyncDispose]()
  await plain[Symbol.asyncDispose]()
})

function of(kind: CallerKind): Visitor {
  const visitor = visitors.get(kind)
  if (visitor === undefined) throw new Error(`nobody is ${kind}`)
  return visitor
}

const asItIs = (shape: Shape): Shape => shape

async function knock(route: Route, visitor: Visitor): Promise<Answer> {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? `missing-${name}`)
  const query = route.query === undefined ? {} : (sampleOf(route.query as Shape, asItIs) as Record<string, string>)
  const search = new URLSearchParams(query).toString()
  const body = route.body === undefined ? undefined : sampleOf(route.body as Shape, asItIs)
  return await visitor.ask(route.method, `/api/v1${path}${search === '' ? '' : `?${search}`}`, body)
}

/** What each caller must meet at a door of this need: a code, or `in` when the door is open to him. */
const matrix: Record<
  (typeof capabilities)[keyof typeof capabilities]['needs'],
  Record<CallerKind, readonly string[]>
> = {
  nothing: { nobody: ['in'], 'without a guild': ['in'], 'other guild': ['in'], 'other world': ['in'], owner: ['in'] },
  'dev-mode': {
    nobody: ['in'],
    'without a guild': ['in'],
    'other guild': ['in'],
    'other world': ['in'],
    owner: ['in'],
  },
  account: {
    nobody: ['SIGN_IN_FIRST'],
    'without a guild': ['in'],
    'other guild': ['in'],
    'other world': ['in'],
    owner: ['in'],
  },
  guild: {
    nobody: ['SIGN_IN_FIRST'],
    'without a guild': ['NO_GUILD'],
    'other guild': ['NOT_YOUR_GUILD', 'HERO_NOT_YOURS'],
    'other world': ['NO_GUILD'],
    owner: ['in'],
  },
  nobody: {
    nobody: ['SIGN_IN_FIRST'],
    'without a guild': ['NOT_YOUR_GUILD'],
    'other guild': ['NOT_YOUR_GUILD'],
    'other world': ['NOT_YOUR_GUILD'],
    owner: ['NOT_YOUR_GUILD'],
  },
}
const shutCodes = new Set([
  'SIGN_IN_FIRST',
  'NO_GUILD',
  'NOT_YOUR_GUILD',
  'HERO_NOT_YOURS',
  'ROUTE_NOT_FOUND',
  'ORIGIN_REFUSED',
])

/** Those that end something for the others come last. */
const ending = ['devArchiveWorld', 'revokeOtherSessions', 'signOut']
const doors = [...routes, ...devRoutes].toSorted((a, b) => ending.indexOf(a.operation) - ending.indexOf(b.operation))

describe('the authorization matrix', () => {
  it('has a known capability on every route, and another name for each operation and address', () => {
    expect(doors.filter(({ capability }) => !Object.hasOwn(capabilities, capability))).toEqual([])
    expect(new Set(doors.map(({ operation }) => operation)).size).toBe(doors.length)
    expect(new Set(doors.map(({ method, path }) => `${method} ${path}`)).size).toBe(doors.length)
  })

  const cells = doors.flatMap((route) =>
    callers.map((caller) => ({ name: `${route.method} ${route.path}`, route, caller })),
  )
  it.each(cells)('$name for $caller', async ({ name, route, caller }) => {
    const answer = await knock(route, of(caller))
    const code = answer.status < 400 ? 'in' : problemIn(answer, name).code
    const expected = matrix[capabilities[route.capability].needs][caller]
    expect(expected).toContain(shutCodes.has(code) ? code : 'in')
    // Nobody works on this world, so a developer's step leaves it behind its clock.
    if (code !== 'WORLD_CATCHING_UP') expect(answer.status).toBeLessThan(500)
  })

  it.each(devRoutes.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
    '$name does not exist without DEV_MODE',
    async ({ route }) => {
      const someone = plain.visitor()
      expect(problemIn(await knock(route, someone), route.path)).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' })
    },
  )

  it('lists no developer route in a document without DEV_MODE, and all of them with it', async () => {
    const pathsOf = async (visitor: Visitor) =>
      Object.keys((JSON.parse((await visitor.ask('GET', 'openapi.json')).text) as { paths: object }).paths)
    expect((await pathsOf(plain.visitor())).filter((path) => path.includes('/dev/'))).toEqual([])
    expect((await pathsOf(stage.visitor())).filter((path) => path.includes('/dev/')).length).toBe(
      new Set(devRoutes.map(({ path }) => path)).size,
    )
  })
})
