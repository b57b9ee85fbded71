/** A part that cannot come up: what, why, and what the reader can do about it, in whole sentences. */
export class ServiceError extends Error {
  override name = 'ServiceError'
  readonly what: string
  readonly why: string
  readonly remedy: string

  constructor(problem: { what: string; why: string; remedy: string; cause?: unknown }) {
    super(`${problem.what} ${problem.why} ${problem.remedy}`, { cause: problem.cause })
    this.what = problem.what
    this.why = problem.why
    this.remedy = problem.remedy
  }
}

/** What an error says; a connection refused on every address of a host says so only in its parts. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
