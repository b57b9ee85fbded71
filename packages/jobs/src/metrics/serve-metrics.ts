import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Registry } from 'prom-client'

export interface MetricsServer {
  readonly url: string
  close(): Promise<void>
}

/** `GET /metrics` for Prometheus and `GET /health`: 200 while this process does its rounds, 503 with the reason otherwise. */
export async function serveMetrics(
  place: { readonly host: string; readonly port: number },
  registry: Registry,
  illness: () => string | null,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string): void =>
      void response.writeHead(status, { 'content-type': type }).end(body)
    if (request.method !== 'GET') return answer(405, 'text/plain', 'Only GET.\n')
    if (request.url === '/health') {
      const reason = illness()
      return answer(
        reason === null ? 200 : 503,
        'application/json',
        `${JSON.stringify(reason === null ? { status: 'well' } : { status: 'ill', reason })}\n`,
      )
    }
    if (request.url !== '/metrics') return answer(404, 'text/plain', 'There are /metrics and /health.\n')
    registry.metrics().then(
      (text) => answer(200, registry.contentType, text),
      (error: unknown) => answer(500, 'text/plain', `${String(error)}\n`),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place.port, place.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const host = place.host.includes(':') ? `[${place.host}]` : place.host
  return {
    url: `http://${host}:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
