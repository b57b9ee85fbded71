import { capabilities } from '../capabilities.ts'
import { refusals } from '@mythic/domain'
import type { RefusalCode } from '@mythic/domain'
import type { TSchema } from 'typebox'

import { apiProblems } from '../http/problem-codes.ts'
import type { ApiProblemCode } from '../http/problem-codes.ts'
import type { ProblemCode, Route } from '../http/route.ts'
import { LiveMessage, LiveRequest } from '../schemas/live.ts'
import { Health, Readiness } from '../schemas/ops.ts'
import { Problem } from '../schemas/problem.ts'
import { commonRefusals } from './common-refusals.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Components = Map<string, Json>

const PREFIX = '/api/v1'

/** The OpenAPI 3.1 document of these routes. Schemas with an `$id` become components of that name. */
export function writeDocument(routes: readonly Route[]): { [key: string]: Json } {
  const components: Components = new Map()
  const paths: { [path: string]: { [method: string]: Json } } = {}
  for (const route of routes) {
    const path = `${PREFIX}${route.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, components) }
  }
  Object.assign(paths, opsPaths(components))
  for (const schema of [Problem, LiveRequest, LiveMessage]) schemaOf(schema, components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mythic League',
      version: '1',
      description:
        'The door of the league, for its own pages and for anybody else. Refusals are problem documents (RFC 9457) with stable codes. ' +
        'Instants are game time in ms, levels ten-thousandths, chances permille, coins whole. ' +
        'Routes below `/dev` exist with DEV_MODE=true only.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}],
    paths,
    'x-problem-codes': Object.fromEntries(
      [...(Object.keys(refusals) as RefusalCode[]), ...(Object.keys(apiProblems) as ApiProblemCode[])]
        .sort()
        .map((code) => [code, { status: statusOf(code), sentence: sentenceOf(code) }]),
    ),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-mythic.session' } },
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  }
}

function operationOf(route: Route, components: Components): Json {
  const parameters = [
    ...parametersOf(route.params, 'path', components),
    ...parametersOf(route.query, 'query', components),
  ]
  if (route.idempotent === true) parameters.push(idempotencyKey)
  const { needs, words } = capabilities[route.capability]
  return {
    operationId: route.operation,
    tags: [route.tag],
    summary: route.summary,
    description: `${words} Rate class: ${route.rate}.`,
    ...(needs === 'account' || needs === 'guild' ? { security: [{ session: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, components) } },
          },
        }),
    'x-capability': route.capability,
    responses: {
      [route.answers.status]: {
        description: route.answers.schema === null ? 'Done.' : 'The answer.',
        ...(route.answers.schema === null
          ? {}
          : { content: { 'application/json': { schema: schemaOf(route.answers.schema, components) } } }),
      },
      ...refusalsOf(route, components),
    },
  }
}

function refusalsOf(route: Route, components: Components): { [status: string]: Json } {
  const codes = [...new Set<ProblemCode>([...route.refusals, ...commonRefusals(route)])]
  const byStatus = Map.groupBy(codes, (code) => statusOf(code))
  return Object.fromEntries(
    [...byStatus]
      .sort(([a], [b]) => a - b)
      .map(([status, list]) => [
        status,
        {
          description: list.sort().join(', '),
          content: { 'application/problem+json': { schema: schemaOf(Problem, components) } },
        },
      ]),
  )
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same body gives the same answer and does nothing twice.',
  schema: { type: 'string', minLength: 8, maxLength: 100, pattern: '^[A-Za-z0-9_.~-]+$' },
}

function parametersOf(schema: TSchema | undefined, place: 'path' | 'query', components: Components): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = schema as unknown as {
    properties?: Record<string, TSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...shape } = schemaOf(property, components) as { [key: string]: Json }
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: shape,
    }
  })
}

/** Health for whoever runs the league; metrics are no JSON and stand here by their path alone. */
function opsPaths(components: Components): { [path: string]: Json } {
  const answer = (description: string, schema: TSchema): Json => ({
    description,
    content: { 'application/json': { schema: schemaOf(schema, components) } },
  })
  return {
    '/health/live': {
      get: {
        operationId: 'viewHealth',
        tags: ['Operations'],
        summary: 'The process runs',
        responses: { 200: answer('It does.', Health) },
      },
    },
    '/health/ready': {
      get: {
        operationId: 'viewReadiness',
        tags: ['Operations'],
        summary: 'Database and Redis answer',
        responses: { 200: answer('They do.', Readiness), 503: answer('One does not.', Readiness) },
      },
    },
    '/metrics': {
      get: {
        operationId: 'viewMetrics',
        tags: ['Operations'],
        summary: 'Prometheus metrics: from this machine, or with the bearer token of METRICS_TOKEN',
        responses: { 200: { description: 'Text format.', content: { 'text/plain': { schema: { type: 'string' } } } } },
      },
    },
  }
}

/** TypeBox to OpenAPI: named schemas move to components, tuples are told as JSON Schema 2020 tells them. */
function schemaOf(schema: TSchema, components: Components): Json {
  const name = '$id' in schema ? schema.$id : undefined
  if (typeof name !== 'string') return plain(schema, components)
  const content = plain(schema, components)
  const known = components.get(name)
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(content))
    throw new Error(`two schemas are called ${name}`)
  components.set(name, content)
  return { $ref: `#/components/schemas/${name}` }
}

function plain(schema: unknown, components: Components): Json {
  if (Array.isArray(schema)) return schema.map((entry) => inner(entry, components))
  if (typeof schema !== 'object' || schema === null) return schema as Json
  const out: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === '$id') continue
    if (key === 'items' && Array.isArray(value)) {
      out['prefixItems'] = value.map((entry) => inner(entry, components))
      out['maxItems'] = value.length
      out['items'] = false
    } else if (key === 'additionalItems') continue
    else if (key === 'properties') {
      out[key] = Object.fromEntries(
        Object.entries(value as object).map(([name, property]) => [name, inner(property, components)]),
      )
    } else out[key] = key === 'patternProperties' ? patternsOf(value as object, components) : inner(value, components)
  }
  return out
}

function patternsOf(patterns: object, components: Components): Json {
  return Object.fromEntries(Object.entries(patterns).map(([pattern, value]) => [pattern, inner(value, components)]))
}

function inner(value: unknown, components: Components): Json {
  const isNamed = typeof value === 'object' && value !== null && '$id' in value
  return isNamed ? schemaOf(value as TSchema, components) : plain(value, components)
}

export function statusOf(code: ProblemCode): number {
  return isGameCode(code) ? refusals[code].status : apiProblems[code].status
}

function sentenceOf(code: ProblemCode): string {
  return isGameCode(code) ? refusals[code].sentence : apiProblems[code].sentence
}

function isGameCode(code: ProblemCode): code is RefusalCode {
  return Object.hasOwn(refusals, code)
}
