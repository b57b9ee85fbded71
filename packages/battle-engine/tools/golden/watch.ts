import { GAMBIT_SET_IDS, type BattleReport } from '../../src/index.ts'
import type { BattleInput } from '../../src/input.ts'
import { ACTION_AT, PREFER_AT } from '../../src/gambits/compile.ts'
import { filterHolds } from '../../src/gambits/conditions.ts'
import { ACTION_KINDS, CONDITION_KINDS, ORDERING_KINDS } from '../../src/gambits/vocabulary.ts'
import { weighTargets } from '../../src/replay/weigh-targets.ts'
import { simulate } from '../../src/simulate.ts'
import { GAMBIT, GAMBIT_WORDS, GAMBITS, GAMBITS_A_SET, S, SETS } from '../../src/state/layout.ts'
import { watchingRules } from '../../src/turn/turn.ts'

/** Told of each thing that was reached: its group (wanted.ts) and its id there. */
export type Reach = (group: string, id: string) => void

const INSTINCT = 9

/** Plays a battle and tells what its gambits did: filters looked at, actions that acted, orderings that decided. */
export function watchGambits(input: BattleInput, reach: Reach): BattleReport {
  let deciding: string | undefined
  return watchingRules(
    (hero, rule, became) => {
      if (rule === INSTINCT) return
      const set = (S[SETS]! >> (2 * hero)) & 3
      const gambit = set * GAMBITS_A_SET + rule - 1
      const at = GAMBIT + (hero * GAMBITS + gambit) * GAMBIT_WORDS
      if (became === 'filter' || became === 'tries') tellFilters(hero, gambit, at, reach)
      if (became === 'tries') deciding = decidingOrdering(hero, gambit, at)
      if (became !== 'acted') return
      reach('action', ACTION_KINDS[S[at + ACTION_AT]!]!)
      reach('set', GAMBIT_SET_IDS[set]!)
      if (deciding !== undefined) reach('ordering', deciding)
    },
    () => simulate(input),
  )
}

function tellFilters(hero: number, gambit: number, at: number, reach: Reach): void {
  for (let i = 0; i < S[at]!; i++) {
    const word = S[at + 1 + i * 3]!
    // What the condition itself says, whichever way the gambit wants it.
    const holds = filterHolds(hero, gambit, i) === ((word & 256) === 0)
    reach(holds ? 'condition holds' : 'condition fails', CONDITION_KINDS[word & 255]!)
  }
}

/** The ordering that puts the best target before the next; undefined when the last resort does, or a taunt. */
function decidingOrdering(hero: number, gambit: number, at: number): string | undefined {
  const [best, next] = weighTargets(hero, gambit)
  if (best === undefined || next === undefined || best.forced) return undefined
  const i = best.keys.findIndex((key, at_) => key !== next.keys[at_])
  return i < 0 ? undefined : ORDERING_KINDS[S[at + PREFER_AT + 1 + i * 2]!]
}
