import type { Static } from 'typebox'
import type { WebSocket } from 'ws'

import type { Caller } from '../http/route.ts'
import type { Metrics } from '../ops/metrics.ts'
import type { LiveMessage } from '../schemas/live.ts'

export type Message = Static<typeof LiveMessage>

/** One client's live line. */
export interface Line {
  readonly caller: Caller | null
  readonly topics: Set<string>
  /** False: the line is gone or was closed because it reads too slowly. */
  send(message: Message): boolean
  close(code: number, reason: string): void
}

/** Bytes a client may leave unread before its line is closed; it takes up again where it was. */
export const BUFFER_LIMIT = 1_048_576
const TRY_AGAIN_LATER = 1013

export function createLine(
  socket: WebSocket,
  caller: Caller | null,
  metrics: Metrics,
  bufferLimit = BUFFER_LIMIT,
): Line {
  const close = (code: number, reason: string): void => {
    if (socket.readyState === socket.OPEN) socket.close(code, reason)
  }
  return {
    caller,
    topics: new Set(),
    close,
    send(message) {
      if (socket.readyState !== socket.OPEN) return false
      if (socket.bufferedAmount > bufferLimit) {
        metrics.liveDropped()
        close(TRY_AGAIN_LATER, 'you read too slowly')
        // A peer that reads nothing does not answer the closing either.
        setTimeout(() => socket.terminate(), 2_000).unref()
        return false
      }
      socket.send(JSON.stringify(message))
      metrics.liveSent(message.type)
      return true
    },
  }
}
