/**
 * The league's live line: one WebSocket for all that a page watches. It carries doorbells (`ring`: fetch again) and, for a
 * match topic, rounds of the battle. Lost lines are taken up again with back-off, and every topic is then asked anew.
 */
export type LiveMessage = { readonly type: string; readonly topic?: string; readonly matchId?: string } & Readonly<
  Record<string, unknown>
>
export type LiveListener = (message: LiveMessage) => void
export type LiveStatus = 'idle' | 'connecting' | 'open' | 'lost'

const LIVE_PATH = '/api/v1/live'
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000, 15_000]

const listeners = new Map<string, Set<LiveListener>>()
const statusWatchers = new Set<() => void>()
let socket: WebSocket | null = null
let status: LiveStatus = 'idle'
let failures = 0
let retryTimer: number | undefined

/** Hears a topic until the returned function is called. Topics: `match:<id>`, `world:<id>`, `guild:<id>`. */
export function watchTopic(topic: string, listener: LiveListener): () => void {
  const known = listeners.get(topic)
  if (known) known.add(listener)
  else {
    listeners.set(topic, new Set([listener]))
    send({ type: 'watch', topic })
  }
  connect()
  return () => {
    const left = listeners.get(topic)
    left?.delete(listener)
    if (left?.size !== 0) return
    listeners.delete(topic)
    send({ type: 'unwatch', topic })
    if (listeners.size === 0) hangUp()
  }
}

export function liveStatus(): LiveStatus {
  return status
}

export function watchLiveStatus(changed: () => void): () => void {
  statusWatchers.add(changed)
  return () => statusWatchers.delete(changed)
}

/** Takes the line up anew: who listens has changed (signed in or out). */
export function reconnectLive(): void {
  if (listeners.size === 0) return
  socket?.close()
}

function connect(): void {
  if (socket !== null || retryTimer !== undefined) return
  setStatus('connecting')
  const url = new URL(LIVE_PATH, location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  const opened = new WebSocket(url)
  socket = opened
  opened.addEventListener('open', () => {
    failures = 0
    setStatus('open')
    for (const topic of listeners.keys()) send({ type: 'watch', topic })
  })
  opened.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data))
  opened.addEventListener('close', () => {
    if (socket !== opened) return
    socket = null
    if (listeners.size === 0) return setStatus('idle')
    setStatus('lost')
    retryTimer = window.setTimeout(
      () => {
        retryTimer = undefined
        if (listeners.size > 0) connect()
      },
      BACK_OFF_MS[Math.min(failures++, BACK_OFF_MS.length - 1)],
    )
  })
}

function hangUp(): void {
  window.clearTimeout(retryTimer)
  retryTimer = undefined
  const closing = socket
  socket = null
  closing?.close()
  setStatus('idle')
}

function send(message: object): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
}

function hear(data: unknown): void {
  const message = readMessage(data)
  if (!message) return
  const topic = message.topic ?? (message.matchId === undefined ? undefined : `match:${message.matchId}`)
  if (topic === undefined) return
  for (const listener of listeners.get(topic) ?? []) listener(message)
}

/** A line of the protocol, or null when it is none. */
export function readMessage(data: unknown): LiveMessage | null {
  if (typeof data !== 'string') return null
  const value: unknown = JSON.parse(data)
  return isMessage(value) ? value : null
}

function isMessage(value: unknown): value is LiveMessage {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function setStatus(next: LiveStatus): void {
  status = next
  for (const watcher of statusWatchers) watcher()
}
