import type { components } from './schema.gen.ts'

/**
 * The league's live line: one WebSocket for all that a page watches. It carries doorbells (`ring`: fetch again) and, for a
 * match topic, rounds of the battle. Lost lines are taken up again with back-off, and every topic is then asked anew.
 */
export type LiveMessage = components['schemas']['LiveMessage']
export type LiveListener = (message: LiveMessage) => void
export type LiveStatus = 'idle' | 'connecting' | 'open' | 'lost'

const LIVE_PATH = '/api/v1/live'
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000, 15_000]

type Watched = { readonly listeners: Set<LiveListener>; readonly after: (() => number) | undefined }

const watched = new Map<string, Watched>()
const statusWatchers = new Set<() => void>()
let socket: WebSocket | null = null
let status: LiveStatus = 'idle'
let failures = 0
let retryTimer: number | undefined

/**
 * Hears a topic until the returned function is called. Topics: `match:<id>`, `world:<id>`, `guild:<id>`. A match listener gives
 * `after`, the last round it knows, so that a line taken up again brings the rest and no more.
 */
export function watchTopic(topic: string, listener: LiveListener, after?: () => number): () => void {
  const known = watched.get(topic)
  if (known) known.listeners.add(listener)
  else {
    watched.set(topic, { listeners: new Set([listener]), after })
    askFor(topic)
  }
  connect()
  return () => {
    const left = watched.get(topic)?.listeners
    left?.delete(listener)
    if (left?.size !== 0) return
    watched.delete(topic)
    send({ type: 'unwatch', topic })
    if (watched.size === 0) hangUp()
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
  if (watched.size > 0) socket?.close()
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
    for (const topic of watched.keys()) askFor(topic)
  })
  opened.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data))
  opened.addEventListener('close', () => {
    if (socket !== opened) return
    socket = null
    if (watched.size === 0) return setStatus('idle')
    setStatus('lost')
    retryTimer = window.setTimeout(
      () => {
        retryTimer = undefined
        if (watched.size > 0) connect()
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

function askFor(topic: string): void {
  const after = watched.get(topic)?.after?.()
  send({ type: 'watch', topic, ...(after === undefined ? {} : { after }) })
}

function send(message: components['schemas']['LiveRequest']): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
}

function hear(data: unknown): void {
  const message = readMessage(data)
  if (message === null || message.topic === null) return
  for (const listener of watched.get(message.topic)?.listeners ?? []) listener(message)
}

const TYPES: readonly LiveMessage['type'][] = ['rounds', 'ring', 'revealed', 'watching', 'refused']

/** A line of the protocol, or null when it is none that this page knows. */
export function readMessage(data: unknown): LiveMessage | null {
  if (typeof data !== 'string') return null
  const value: unknown = JSON.parse(data)
  return isMessage(value) ? value : null
}

function isMessage(value: unknown): value is LiveMessage {
  return typeof value === 'object' && value !== null && 'type' in value && TYPES.some((type) => type === value.type)
}

function setStatus(next: LiveStatus): void {
  status = next
  for (const watcher of statusWatchers) watcher()
}
