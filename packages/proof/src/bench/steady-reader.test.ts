import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { startSteadyReader } from './steady-reader.ts'

describe('a steady reader', () => {
  let server: Server
  let url: string
  let asked: string[]
  let answer: { afterMs: number; status: number }

  beforeEach(async () => {
    asked = []
    answer = { afterMs: 0, status: 200 }
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      setTimeout(() => response.writeHead(answer.status).end('read'), answer.afterMs)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve))
  })

  it('reads at its rate when answered at once, over all addresses in turn', async () => {
    const reader = startSteadyReader([`${url}/a`, `${url}/b`], 50)
    await sleep(500)
    const seen = await reader.stop()
    expect(seen.reads).toBeGreaterThanOrEqual(20)
    expect(seen.reads).toBeLessThanOrEqual(28)
    expect(asked.filter((path) => path === '/a').length).toBeGreaterThanOrEqual(10)
    expect(asked.filter((path) => path === '/b').length).toBeGreaterThanOrEqual(10)
  })

  it('does not slow down for slow answers, and says how long they took', async () => {
    answer = { afterMs: 200, status: 200 }
    const reader = startSteadyReader([url], 50)
    await sleep(500)
    const seen = await reader.stop()
    expect(seen.reads).toBeGreaterThanOrEqual(20)
    expect(seen.p95Ms).toBeGreaterThanOrEqual(195)
  })

  it('tells when a read was refused', async () => {
    answer = { afterMs: 0, status: 503 }
    const reader = startSteadyReader([url], 50)
    await sleep(100)
    await expect(reader.stop()).rejects.toThrow('answered 503')
  })
})
