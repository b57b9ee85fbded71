import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { startOwnRedis, waitUntil } from '@mythic/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Readiness } from '../src/schemas/ops.ts'
import { foundSmallWorld, openStage } from './open-stage.ts'
import type { Stage } from './open-stage.ts'
import { aPassword, problemIn } from './visitor.ts'

const TOKEN = 'a token that opens the metrics, long enough'
let stage: Stage
let pages: string

beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'mythic-pages-'))
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Mythic League</title>')
  for (const file of ['app-1a2b3c.js', 'battle.worker-1a2B_-3c.js'])
    writeFileSync(join(pages, 'assets', file), 'export {}')
  stage = await openStage({ env: { PAGES_DIR: pages, METRICS_TOKEN: TOKEN, RATE_FACTOR: '1' } })
})
afterAll(async () => {
  await stage[Symbol.asyncDispose]()
  rmSync(pages, { recursive: true })
})

describe('the door', () => {
  it('takes writes from its own pages and from programs, not from other sites', async () => {
    const write = async (headers: Record<string, string>) =>
      (await stage.visitor().ask('POST', 'sign-out', undefined, headers)).status
    expect(await write({})).toBe(204)
    expect(await write({ origin: stage.url })).toBe(204)
    expect(await write({ origin: stage.url.replace('127.0.0.1', 'localhost') })).toBe(204)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${stage.url}0` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect(
        problemIn(await stage.visitor().ask('POST', 'sign-out', undefined, headers as Record<string, string>), 'write')
          .code,
      ).toBe('ORIGIN_REFUSED')
    expect(
      (await stage.visitor().ask('GET', 'worlds', undefined, { origin: 'https://evil.example' })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull()
  })

  it('understands JSON alone', async () => {
    const send = async (type: string, body: string) =>
      (await stage.visitor().refused('POST', 'sign-in', body, { 'content-type': type })).code
    expect(await send('text/plain', '{"email":"a@b.cd","password":"x"}')).toBe('BODY_NOT_JSON')
    expect(await send('application/x-www-form-urlencoded', 'email=a')).toBe('BODY_NOT_JSON')
    expect(await send('multipart/form-data; boundary=x', '--x--')).toBe('BODY_NOT_JSON')
    expect(await send('application/json', '{"email":')).toBe('BODY_BROKEN')
    expect(await send('application/json', `{"email":"${'x'.repeat(70_000)}"}`)).toBe('BODY_TOO_LARGE')
  })

  it('names each request, in its answer, its problem and its log', async () => {
    const answer = await stage
      .visitor()
      .ask('GET', 'worlds/nowhere', undefined, { 'x-request-id': 'chosen by the caller' })
    const { requestId } = problemIn(answer, 'unknown world')
    expect(answer.headers.get('x-request-id')).toBe(requestId)
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    expect(
      stage.logged.some((line) => line['reqId'] === requestId && line['route'] === '/api/v1/worlds/:worldId'),
    ).toBe(true)
  })

  it('logs neither cookies nor passwords nor addresses with what was asked', async () => {
    const ada = stage.visitor()
    await ada.register()
    const logged = JSON.stringify(stage.logged)
    expect(logged).not.toContain(aPassword)
    expect(logged).not.toContain(ada.cookie()?.split('=')[1])
  })

  it('sends the headers that keep browsers safe', async () => {
    const { headers } = await stage.visitor().ask('GET', '/')
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'self';script-src 'self';style-src 'self'.*object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/,
    )
    expect([
      headers.get('x-content-type-options'),
      headers.get('x-frame-options'),
      headers.get('referrer-policy'),
    ]).toEqual(['nosniff', 'DENY', 'same-origin'])
    expect(headers.get('strict-transport-security')).toBeNull()
    expect((await stage.visitor().ask('GET', 'me')).headers.get('cache-control')).toBe('no-store')
  })

  it('lets a worker compile WebAssembly, and nothing else', async () => {
    const policyOf = async (path: string) =>
      (await stage.visitor().ask('GET', path)).headers.get('content-security-policy') ?? ''
    expect(await policyOf('/assets/battle.worker-1a2B_-3c.js')).toContain("script-src 'self' 'wasm-unsafe-eval';")
    for (const path of ['/', '/assets/app-1a2b3c.js', '/assets/gone.worker-1a2b3c.js', '/heroes/x.worker-1a2b3c'])
      expect(await policyOf(path), path).toContain("script-src 'self';")
  })

  it('serves the pages, their files for ever and any page address, but no such file and no such route', async () => {
    const get = async (path: string) => await stage.visitor().ask('GET', path)
    const [page, deep, asset] = await Promise.all([
      get('/'),
      get('/heroes/0000?tab=legacy'),
      get('/assets/app-1a2b3c.js'),
    ])
    expect([page.status, deep.status, asset.status]).toEqual([200, 200, 200])
    expect(deep.text).toBe(page.text)
    expect([page.headers.get('cache-control'), asset.headers.get('cache-control')]).toEqual([
      'no-cache',
      'public, max-age=31536000, immutable',
    ])
    for (const path of [
      '/assets/gone.js',
      '/api/v1/nothing',
      '/metrics/x',
      '/..%2f..%2fpackage.json',
      '/api/v1/worlds/',
    ])
      expect(problemIn(await get(path), path).code).toMatch(/ROUTE_NOT_FOUND|INPUT_UNLAWFUL/)
    expect(problemIn(await stage.visitor().ask('POST', '/heroes', {}), 'post').code).toBe('ROUTE_NOT_FOUND')
  })

  it('publishes its document and a reference page that runs under the policy', async () => {
    const document = JSON.parse((await stage.visitor().ask('GET', 'openapi.json')).text) as {
      openapi: string
      paths: object
    }
    expect(document.openapi).toBe('3.1.0')
    const page = await stage.visitor().ask('GET', '/api/reference/')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src[^;]*'self'/)
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'/)
    expect(page.text).not.toMatch(/fastify/i)
    for (const path of ['/api', '/api/'])
      expect((await stage.visitor().ask('GET', path)).headers.get('location')).toBe('/api/reference')
    const scripts = [...page.text.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source]) => source ?? '')
    expect(scripts.length).toBeGreaterThan(0)
    for (const source of scripts)
      expect((await stage.visitor().ask('GET', new URL(source, `${stage.url}/api/reference/`).pathname)).status).toBe(
        200,
      )
  })

  it('explains every code at the address that a problem names', async () => {
    const { type, code } = await stage.visitor().refused('GET', 'worlds/none')
    expect(type).toBe(`/api/problems#${code}`)
    const page = await stage.visitor().ask('GET', type.split('#')[0] ?? '')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(page.text).toContain(`id="${code}"`)
    expect((await stage.visitor().ask('GET', '/api/problems/page.css')).status).toBe(200)
  })

  it('shows metrics to this machine and to the token, and hides them from what comes through a proxy', async () => {
    const ask = async (headers: Record<string, string>) =>
      await stage.visitor().ask('GET', '/metrics', undefined, headers)
    expect((await ask({})).text).toContain('mythic_api_request_seconds_bucket')
    expect(problemIn(await ask({ 'x-forwarded-for': '203.0.113.9' }), 'metrics').code).toBe('ROUTE_NOT_FOUND')
    expect(problemIn(await ask({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer no' }), 'metrics').code).toBe(
      'ROUTE_NOT_FOUND',
    )
    expect((await ask({ 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${TOKEN}` })).status).toBe(200)
  })

  it('is healthy and ready', async () => {
    expect((await stage.visitor().ask('GET', '/health/live')).status).toBe(200)
    const { status, checks } = await stage.visitor().get('/health/ready', Readiness)
    expect([status, checks.map(({ name, ok }) => [name, ok])]).toEqual([
      'ready',
      [
        ['database', true],
        ['redis', true],
      ],
    ])
  })

  it('answers bytes that are no HTTP, and hangs up', async () => {
    const { port } = new URL(stage.url)
    const said = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('\x00\x01\x02 nonsense\r\n\r\n'))
      let text = ''
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
      socket.once('close', () => resolve(text))
      socket.once('error', reject)
    })
    expect(said).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('makes guesses of a password wait longer each time, and nobody else', async () => {
    await beginMinute()
    const owner = stage.visitor()
    const email = (await owner.register()).account?.email ?? ''
    const guess = async (password = 'is it this one?', of = email) =>
      await stage.visitor().ask('POST', 'sign-in', { email: of, password })
    for (let n = 0; n < 5; n++) expect((await guess()).status).toBe(401)
    const stopped = await guess(aPassword, email.toUpperCase())
    expect(problemIn(stopped, 'guess').code).toBe('TOO_MANY_REQUESTS')
    expect(['1', '2']).toContain(stopped.headers.get('retry-after'))
    expect((await guess('is it this one?', 'other@example.org')).status).toBe(401)

    await sleep(2100)
    expect((await guess()).status).toBe(401)
    expect(Number((await guess()).headers.get('retry-after'))).toBeGreaterThan(2)
    await sleep(4100)
    expect((await guess(aPassword)).status).toBe(200)
    // The right one ends the count: five more are free.
    for (let n = 0; n < 5; n++) expect((await guess()).status).toBe(401)
  })

  it('counts guesses that come all at once', async () => {
    await beginMinute()
    const answers = await Promise.all(
      Array.from(
        { length: 12 },
        async () =>
          (await stage.visitor().ask('POST', 'sign-in', { email: 'crowd@example.org', password: 'is it this one?' }))
            .status,
      ),
    )
    expect(answers.filter((status) => status === 401)).toHaveLength(5)
  })

  it('limits what one address may write, in Redis for all nodes', async () => {
    let refused = 0
    for (let n = 0; n < 130; n++) if ((await stage.visitor().ask('POST', 'sign-out')).status === 429) refused += 1
    expect(refused).toBeGreaterThan(0)
    expect(refused).toBeLessThan(40)
    expect((await stage.visitor().ask('GET', 'worlds')).status).toBe(200)
    expect((await stage.context.redis.keys(`${stage.context.config.queuePrefix}:rate:write:*`)).length).toBe(1)
  })
})

/** What this address did so far is not counted against its sign-ins of the coming minute. */
async function beginMinute(): Promise<void> {
  await stage.context.redis.del(`${stage.context.config.queuePrefix}:rate:sign-in:127.0.0.1`)
}

describe('when Redis is lost', () => {
  it('goes on serving, still counts calls, says so, and mends by itself', async () => {
    await using redis = await startOwnRedis()
    await using alone = await openStage({ env: { REDIS_URL: redis.url, RATE_FACTOR: '1' } })
    const { worldId } = await foundSmallWorld(alone.context.db)
    const owner = alone.visitor()
    await owner.register()
    await redis.stop()
    const ready = await owner.ask('GET', '/health/ready')
    expect([ready.status, (JSON.parse(ready.text) as { status: string }).status]).toEqual([503, 'not-ready'])
    expect((await owner.ask('GET', `worlds/${worldId}`)).status).toBe(200)
    await owner.found(worldId, 'The Undaunted')
    expect((await owner.refused('GET', 'dev/queues')).code).toBe('REDIS_UNREACHABLE')
    const statuses: number[] = []
    for (let n = 0; n < 12; n++)
      statuses.push(
        (await alone.visitor().ask('POST', 'sign-in', { email: 'victim@example.org', password: 'is it this one?' }))
          .status,
      )
    expect(statuses.at(-1)).toBe(429)
    await redis.restart()
    const isReady = async (): Promise<boolean> =>
      (await owner.ask('GET', '/health/ready')).status === 200 && alone.context.live.hears
    await waitUntil(isReady, { what: 'Redis and its doorbell', limitMs: 10_000 })
  })
})
