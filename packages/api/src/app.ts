import { existsSync } from 'node:fs'
import { join } from 'node:path'

import serveFiles from '@fastify/static'
import websocket from '@fastify/websocket'
import fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyReply } from 'fastify'

import type { ApiConfig } from './config.ts'
import type { ApiContext } from './context.ts'
import { ApiProblem } from './http/api-problem.ts'
import { mountEngines } from './http/mount-engines.ts'
import { mountRoute } from './http/mount-route.ts'
import { allowedOrigins } from './http/origin.ts'
import { problemOf } from './http/problem-document.ts'
import type { Refused } from './http/problem-document.ts'
import { securityHeaders } from './http/security-headers.ts'
import { mountLive } from './live/mount-live.ts'
import { mountReference } from './openapi/mount-reference.ts'
import { writeDocument } from './openapi/write-document.ts'
import { mountOps } from './ops/mount-ops.ts'
import { devRoutes, routes } from './registry.ts'

export const BODY_LIMIT = 65_536
const SOCKET_MESSAGE_LIMIT = 4_096
const SLOW_MS = 500
/** The built script of a Web Worker, by the name that its source has. */
const WORKER = /\.worker-[\w-]+\.js$/

/** The whole door: routes, live line, pages, documents. Listens nowhere yet. */
export async function createApp(context: ApiContext): Promise<FastifyInstance> {
  const { config, log } = context
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200 },
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    return503OnClosing: true,
    frameworkErrors(error, request, reply) {
      // An address that cannot be read never reaches a route, nor the error handler.
      sendProblem(reply as unknown as FastifyReply, problemOf(error, request))
    },
    clientErrorHandler(_error, socket) {
      // Bytes that are no HTTP: there is no request to answer with a document.
      if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    },
  }) as unknown as FastifyInstance
  const origins = (): ReadonlySet<string> => allowedOrigins(config.publicUrl, portOf(app) ?? config.port)

  takeJsonOnly(app)
  answerProblems(app, context)
  await app.register(websocket, {
    options: { maxPayload: SOCKET_MESSAGE_LIMIT, perMessageDeflate: false },
    preClose(done) {
      context.live.hangUp()
      this.websocketServer.close(done)
    },
    errorHandler(error, socket, request) {
      // What a client does wrong on its line is no error of ours.
      request.log.debug({ reason: error.message }, 'a live line broke')
      socket.terminate()
    },
  })

  const mounted = config.devMode ? [...routes, ...devRoutes] : routes
  for (const route of mounted) mountRoute(app, context, route, origins)
  mountLive(app, context, origins)
  mountOps(app, context)
  mountEngines(app)

  await mountReference(app, writeDocument(mounted))
  await servePages(app, config)
  return app
}

/** JSON and nothing else, whatever a cross-site form could send. */
function takeJsonOnly(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
}

function answerProblems(app: FastifyInstance, context: ApiContext): void {
  const headers = securityHeaders(context.config)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { statusCode: status, elapsedTime } = reply
    const route = request.routeOptions.url ?? 'unknown'
    context.metrics.answered(route, request.method, status, elapsedTime / 1000)
    // What went well and fast is counted above; a line of its own is worth what was refused, broke or took long.
    const level = status >= 400 || elapsedTime >= SLOW_MS ? 'info' : 'debug'
    request.log[level]({ route, method: request.method, status, ms: Math.round(elapsedTime) }, 'answered')
    done()
  })
  app.setErrorHandler((error, request, reply) => {
    const refused = problemOf(error, request)
    const { code, status } = refused.document
    context.metrics.refused(code)
    if (refused.isBug) request.log.error({ err: error }, 'a request broke')
    else if (status >= 500) request.log.warn({ code, reason: reasonOf(error) }, 'a request could not be served')
    return sendProblem(reply, refused)
  })
}

function sendProblem(reply: FastifyReply, { document, retryAfterS }: Refused): FastifyReply {
  if (retryAfterS !== null) reply.header('retry-after', String(retryAfterS))
  return reply
    .code(document.status)
    .header('x-request-id', document.requestId)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(document))
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

/** The built pages with their router: any address that is no file and no API shows the app. */
async function servePages(app: FastifyInstance, config: ApiConfig): Promise<void> {
  const { pagesDir: dir } = config
  const ofWorkers = securityHeaders(config, 'worker')
  const hasPages = existsSync(join(dir, 'index.html'))
  if (hasPages) {
    await app.register(serveFiles, {
      root: dir,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = /[/\\]assets[/\\]/.test(path)
        void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        if (isHashed && WORKER.test(path)) void reply.headers(ofWorkers)
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(?:api|health|metrics|engine)(?:\/|\?|$)/.test(request.url)
    if (!hasPages || !isPage || /\.\w+$/.test(request.url.split('?')[0] ?? '')) throw new ApiProblem('ROUTE_NOT_FOUND')
    return reply.sendFile('index.html')
  })
}

export function portOf(app: FastifyInstance): number | null {
  const address = app.server.address()
  return typeof address === 'object' && address !== null ? address.port : null
}
