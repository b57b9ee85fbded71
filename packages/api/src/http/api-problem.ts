import type { RefusalDetails } from '@mythic/domain'

import { apiProblems } from './problem-codes.ts'
import type { ApiProblemCode } from './problem-codes.ts'

/** A refusal of the door itself, beside the game's `GameRuleError`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly code: ApiProblemCode
  readonly details: ProblemDetails
  /** Real seconds after which trying again makes sense. */
  readonly retryAfterS: number | null

  constructor(
    code: ApiProblemCode,
    details: ProblemDetails = {},
    options: { retryAfterS?: number; cause?: unknown } = {},
  ) {
    super(apiProblems[code].sentence, { cause: options.cause })
    this.code = code
    this.details = details
    this.retryAfterS = options.retryAfterS ?? null
  }
}

export interface BadField {
  /** JSON pointer from the part it stands in: `/body/places/0/row`. */
  readonly path: string
  readonly message: string
}
export type ProblemDetails = RefusalDetails | { readonly fields: readonly BadField[] }
