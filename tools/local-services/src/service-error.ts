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

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
