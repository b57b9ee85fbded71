import { createHash } from 'node:crypto'

import { newestPublished } from '@mythic/battle-engine/published'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { PublishedEngines } from '../src/schemas/engine.ts'
import { openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(async () => await stage[Symbol.asyncDispose]())

const newest = newestPublished()

it('serves a published engine for ever the same, named by its SHA-256', async () => {
  const { engines } = await stage.visitor().get('engines', PublishedEngines)
  const engine = engines.at(-1)
  expect(engine).toMatchObject({ version: newest.version, sha256: newest.sha256, bytes: newest.bytes })
  const answer = await fetch(new URL(engine?.address ?? '', stage.url))
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(newest.sha256)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    etag: `"${newest.sha256}"`,
    'repr-digest': `sha-256=:${Buffer.from(newest.sha256, 'hex').toString('base64')}:`,
    'x-content-type-options': 'nosniff',
  })
})

it('sends no bytes to whoever has them, nor to HEAD', async () => {
  const address = new URL(`/engine/${newest.version}.js`, stage.url)
  const again = await fetch(address, { headers: { 'if-none-match': `"${newest.sha256}"` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await fetch(address, { method: 'HEAD' })
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, `"${newest.sha256}"`, ''])
})

it('answers a problem for an engine that was never published, and for no other file', async () => {
  for (const file of [
    '999.9.9.js',
    `${newest.version}.json`,
    newest.version,
    '..%2Fpackage.js',
    `${newest.version}-dev.js`,
  ]) {
    const answer = await fetch(new URL(`/engine/${file}`, stage.url))
    expect([file, answer.status, answer.headers.get('content-type')]).toEqual([
      file,
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await answer.json()).toMatchObject({ code: 'ENGINE_NOT_FOUND' })
  }
})
