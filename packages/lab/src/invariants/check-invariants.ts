import type { Lab } from '../lab.ts'
import { coinInvariants } from './coin-invariants.ts'
import { leagueInvariants } from './league-invariants.ts'

/** Something that must always hold, and the first thing found that breaks it. */
export interface Invariant {
  readonly name: string
  /** A sentence about the first row that breaks it; null when it holds. */
  broken(lab: Lab): string | null
}

export interface BrokenInvariant {
  readonly name: string
  readonly problem: string
}

export const invariants: readonly Invariant[] = [...coinInvariants, ...leagueInvariants]

export function checkInvariants(lab: Lab): BrokenInvariant[] {
  return invariants.flatMap(({ name, broken }) => {
    const problem = broken(lab)
    return problem === null ? [] : [{ name, problem }]
  })
}

/** The first row with a problem; null when there is none. */
export function firstProblem<T>(rows: readonly T[], problemOf: (row: T) => string | null): string | null {
  for (const row of rows) {
    const problem = problemOf(row)
    if (problem !== null) return problem
  }
  return null
}
