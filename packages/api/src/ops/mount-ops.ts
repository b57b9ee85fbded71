import { timingSafeEqual } from 'node:crypto'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import type { ApiContext } from '../context.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { checkReadiness } from './readiness.ts'

/** Health for starters and containers, metrics for whoever runs the league. Outside `/api/v1`: no part of the game. */
export function mountOps(app: FastifyInstance, context: ApiContext): void {
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const readiness = await checkReadiness(context)
    return reply
      .code(readiness.status === 'ready' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(readiness)
  })
  app.get('/metrics', async (request, reply) => {
    // Whoever may not see them learns nothing, not even that they are here.
    if (!maySeeMetrics(request, context.config.metricsToken)) throw new ApiProblem('ROUTE_NOT_FOUND')
    const { registry } = context.metrics
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

function maySeeMetrics(request: FastifyRequest, token: string | null): boolean {
  const given = request.headers.authorization
  if (token !== null && given !== undefined) {
    const [expected, got] = [Buffer.from(`Bearer ${token}`), Buffer.from(given)]
    return expected.length === got.length && timingSafeEqual(expected, got)
  }
  // A proxy on this machine speaks from loopback for the whole world: then only the token opens.
  const isForwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined
  return !isForwarded && /^(?:127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
}
