import { findSessionOwner } from '@mythic/db/auth'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Compile } from 'typebox/compile'
import type { RawData, WebSocket } from 'ws'

import { hashToken, readToken } from '../auth/session-token.ts'
import type { ApiContext } from '../context.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { mayCallFrom } from '../http/origin.ts'
import { LiveRequest } from '../schemas/live.ts'
import { createLine } from './line.ts'
import type { Line } from './line.ts'

const PING_EVERY_MS = 30_000
const MESSAGES_MOST = 60
const MESSAGES_PER_MS = 10_000
const POLICY_VIOLATION = 1008
const SIGNED_OUT = 4401

const request = Compile(LiveRequest)

/** `GET /api/v1/live` as a WebSocket: cookie session or anonymous; sockets of other sites are refused at the handshake. */
export function mountLive(app: FastifyInstance, context: ApiContext, origins: () => ReadonlySet<string>): void {
  app.get(
    '/api/v1/live',
    {
      websocket: true,
      async preValidation(handshake) {
        if (!mayCallFrom(handshake.headers, origins())) throw new ApiProblem('ORIGIN_REFUSED')
        await context.limiter.count('live', handshake.ip)
      },
    },
    async (socket, handshake) => await open(socket, handshake, context),
  )
}

async function open(socket: WebSocket, handshake: FastifyRequest, context: ApiContext): Promise<void> {
  const { db, live, metrics, log } = context
  const token = readToken(handshake.headers.cookie)
  const tokenHash = token === null ? null : hashToken(token)
  // Listening begins before the first wait: what the client says meanwhile must not be lost.
  const early: RawData[] = []
  const hold = (data: RawData): void => void early.push(data)
  socket.on('message', hold)
  socket.on('error', (error) => log.debug({ reason: error.message }, 'a live line broke'))

  const caller = tokenHash === null ? null : await findSessionOwner(db, tokenHash)
  const line = createLine(socket, caller, metrics)
  live.join(line)
  const mayTalk = createTalkLimit()
  // One after the other, so that a watch and its unwatch keep their order.
  let turn = Promise.resolve()
  const hear = (data: RawData): void => {
    if (!mayTalk()) return line.close(POLICY_VIOLATION, 'too many messages')
    turn = turn
      .then(async () => await answer(line, data, context))
      .catch((error: unknown) => {
        log.warn({ err: error }, 'a live message could not be answered')
        line.close(1011, 'something broke on our side')
      })
  }
  socket.off('message', hold)
  socket.on('message', hear)
  for (const data of early) hear(data)

  const stopPulse = keepPulse(
    socket,
    async () => tokenHash === null || caller === null || (await findSessionOwner(db, tokenHash)) !== null,
  )
  socket.once('close', () => {
    stopPulse()
    live.leave(line)
  })
  if (socket.readyState !== socket.OPEN) live.leave(line)
}

async function answer(line: Line, data: RawData, { live }: ApiContext): Promise<void> {
  const said = parse(data)
  if (said === null) {
    line.send({ type: 'refused', topic: null, code: 'INPUT_UNLAWFUL', detail: 'This is no message of the live line.' })
    return
  }
  if (said.type === 'watch') await live.watch(line, said.topic, said.after ?? 0)
  else live.unwatch(line, said.topic)
}

function parse(data: RawData) {
  try {
    const value: unknown = JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '')
    return request.Check(value) ? value : null
  } catch {
    return null
  }
}

/** A fixed window of messages a line. */
function createTalkLimit(): () => boolean {
  let began = performance.now()
  let said = 0
  return () => {
    if (performance.now() - began > MESSAGES_PER_MS) {
      began = performance.now()
      said = 0
    }
    said += 1
    return said <= MESSAGES_MOST
  }
}

/** Ends lines whose client is gone, and those whose session was ended elsewhere. */
function keepPulse(socket: WebSocket, isWelcome: () => Promise<boolean>): () => void {
  let alive = true
  socket.on('pong', () => void (alive = true))
  const timer = setInterval(() => {
    if (!alive) return socket.terminate()
    alive = false
    socket.ping()
    void isWelcome().then(
      (welcome) => {
        if (!welcome) socket.close(SIGNED_OUT, 'this session has ended')
      },
      () => {}, // the database is away: nobody is signed out for that
    )
  }, PING_EVERY_MS)
  return () => clearInterval(timer)
}
