import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { devRoutes, routes } from '../registry.ts'
import { writeDocument } from './write-document.ts'

const document = writeDocument([...routes, ...devRoutes])

it('is the committed document', () => {
  const committed: unknown = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'))
  expect(committed, 'run node packages/api/tools/write-openapi.ts').toEqual(JSON.parse(JSON.stringify(document)))
})

it('names every shape it refers to, and refers to every shape it names', () => {
  const text = JSON.stringify(document)
  const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name))
  const { schemas } = document['components'] as { schemas: object }
  const roots = ['LiveRequest', 'LiveMessage']
  expect([...referred].filter((name) => !Object.hasOwn(schemas, name ?? ''))).toEqual([])
  expect(Object.keys(schemas).filter((name) => !referred.has(name) && !roots.includes(name))).toEqual([])
})

it('says of each operation who may call it and which codes it answers', () => {
  const codes = Object.keys(document['x-problem-codes'] as object)
  const operations = Object.values(
    document['paths'] as Record<string, Record<string, Record<string, unknown>>>,
  ).flatMap((methods) => Object.values(methods))
  for (const operation of operations) {
    for (const [status, response] of Object.entries(
      operation['responses'] as Record<string, { description: string; content?: object }>,
    )) {
      if (Number(status) < 400 || !JSON.stringify(response).includes('problem+json')) continue
      for (const code of response.description.split(', ')) expect(codes).toContain(code)
    }
  }
  expect(
    operations
      .filter((operation) => operation['x-capability'] === undefined)
      .map((operation) => operation['operationId']),
  ).toEqual(['viewHealth', 'viewReadiness', 'viewMetrics'])
})
