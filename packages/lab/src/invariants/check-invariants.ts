import type { Lab } from '../lab.ts'
import { coinInvariants } from './coin-invariants.ts'
import { leagueInvariants } from './league-invariants.ts'

export interface BrokenInvariant {
  readonly name: string
  readonly problem: string
}

/** Looks at the whole world: cheap enough for each week's end, too dear for each step. */
export function checkInvariants(lab: Lab): BrokenInvariant[] {
  return [...coinInvariants, ...leagueInvariants].flatMap(({ name, broken }) => {
    const problem = broken(lab)
    return problem === null ? [] : [{ name, problem }]
  })
}
