import type { Lab } from '../lab.ts'

/** Something that must always hold, and the first thing found that breaks it. */
export interface Invariant {
  readonly name: string
  /** A sentence about the first row that breaks it; null when it holds. */
  broken(lab: Lab): string | null
}

/** The first row with a problem; null when there is none. */
export function firstProblem<T>(rows: readonly T[], problemOf: (row: T) => string | null): string | null {
  for (const row of rows) {
    const problem = problemOf(row)
    if (problem !== null) return problem
  }
  return null
}
