/** What the league answered when it refused or failed (RFC 9457), as an error that keeps its code and request. */
export type ProblemParts = {
  readonly code: string
  readonly status: number
  readonly detail?: string | undefined
  readonly requestId?: string | undefined
  readonly retryAfterS?: number | undefined
  /** What to do about it. */
  readonly mend?: string | undefined
  /** Facts of the refusal, such as `lockedAt`, or the `fields` that are wrong. */
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly parts: ProblemParts
  /** The machine's clock (ms) when the answer came: `retryAfterS` counts from here. */
  readonly at = Date.now()

  constructor(parts: ProblemParts, options?: ErrorOptions) {
    super(parts.detail ?? parts.code, options)
    this.parts = parts
  }

  get code(): string {
    return this.parts.code
  }
}

/** Makes a problem of anything thrown; what never reached the league is `OFFLINE`. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof TypeError) return new ProblemError({ code: 'OFFLINE', status: 0 }, { cause: error })
  return new ProblemError(
    { code: 'CLIENT_FAULT', status: 0, detail: error instanceof Error ? error.message : String(error) },
    { cause: error },
  )
}

/** Reads a problem document; an answer of another shape still gives its status. */
export function readProblem(body: unknown, response: Pick<Response, 'status' | 'headers'>): ProblemError {
  const { code, title, detail, mend, requestId, details } = isRecord(body) ? body : {}
  const retryAfter = Number(response.headers.get('retry-after'))
  return new ProblemError({
    code: text(code) ?? `HTTP_${response.status}`,
    status: response.status,
    detail: text(detail) ?? text(title),
    mend: text(mend),
    requestId: text(requestId) ?? response.headers.get('x-request-id') ?? undefined,
    retryAfterS: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : undefined,
    details: isRecord(details) ? details : undefined,
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
