import { WebSocket } from 'ws'

/** A refusal as the API tells it (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, detail: string) {
    super(`${status} ${code}: ${detail}`)
    this.status = status
    this.code = code
  }
}

/** What a person's browser is to the API: cookies kept, our own Origin, JSON alone. */
export interface Client {
  readonly url: string
  /** The cookie header it sends. */
  cookie(): string
  get<T>(path: string): Promise<T>
  post<T>(path: string, body?: unknown): Promise<T>
  put<T>(path: string, body: unknown): Promise<T>
  /** The live line; messages arrive parsed. */
  openLive(hear: (message: LiveMessage) => void): Promise<WebSocket>
}

export interface LiveMessage {
  readonly type: 'rounds' | 'ring' | 'revealed' | 'watching' | 'refused'
  readonly topic: string | null
  readonly from?: number
  readonly seq?: number
  readonly words?: string
  readonly done?: boolean
  readonly code?: string
}

const CATCHING_UP_LIMIT_MS = 20_000

export function createClient(url: string): Client {
  const cookies = new Map<string, string>()
  const cookieHeader = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask<T>(method: string, path: string, body: unknown): Promise<T> {
    const key = crypto.randomUUID()
    const until = performance.now() + CATCHING_UP_LIMIT_MS
    for (;;) {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: {
          origin: url,
          cookie: cookieHeader(),
          ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
        },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
        signal: AbortSignal.timeout(30_000),
      })
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const cut = pair.indexOf('=')
        cookies.set(pair.slice(0, cut), pair.slice(cut + 1))
      }
      const text = await response.text()
      if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T
      const problem = problemIn(text)
      const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
      // A world that catches up says when to come back; the same key makes the retry the same act.
      if (response.status !== 503 || Number.isNaN(wait) || performance.now() > until)
        throw new ProblemError(response.status, problem.code, `${method} ${path}: ${problem.detail}`)
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait * 1000, 1000)))
    }
  }

  return {
    url,
    cookie: cookieHeader,
    get: async (path) => await ask('GET', path, undefined),
    post: async (path, body) => await ask('POST', path, body),
    put: async (path, body) => await ask('PUT', path, body),
    async openLive(hear) {
      const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/live`, {
        headers: { origin: url, cookie: cookieHeader() },
      })
      socket.on('message', (data: Buffer) => hear(JSON.parse(data.toString('utf8')) as LiveMessage))
      await new Promise<void>((resolve, reject) => {
        socket.once('open', resolve)
        socket.once('error', reject)
      })
      return socket
    },
  }
}

function problemIn(text: string): { code: string; detail: string } {
  try {
    const { code = 'NO_CODE', detail, title } = JSON.parse(text) as { code?: string; detail?: string; title?: string }
    return { code, detail: detail ?? title ?? text }
  } catch {
    return { code: 'NO_PROBLEM_DOCUMENT', detail: text.slice(0, 200) }
  }
}
