import { apart } from '../field/ground.ts'
import { ACTION_AT, PREFER_AT } from '../gambits/compile.ts'
import { slotOf } from '../gambits/conditions.ts'
import { isPreferred, keyOf } from '../gambits/orderings.ts'
import { ACTION_KINDS } from '../gambits/vocabulary.ts'
import { GAMBIT, GAMBIT_WORDS, GAMBITS, RANGE, S, STANDING } from '../state/layout.ts'
import { AIM_FOE, AIM_OF, AIM_SELF, ALLOW_OF, EXTRA_OF, STILL_OF } from '../turn/ability-table.ts'
import { rangeOf } from '../turn/act.ts'
import { forcedTarget, isTarget } from '../turn/target.ts'
import { movesOf } from '../turn/reach.ts'

/** A target by handle with his values by the orderings of the gambit. */
export type Weighed = { handle: number; keys: number[]; forced: boolean }

/**
 * Whom a gambit's attack or ability could choose right now, in the order in which it tries them: the taunter first, then by
 * its orderings. Empty for actions without a target. The same filters as gambits/actions.ts, bestTarget.
 */
export function weighTargets(hero: number, number: number): Weighed[] {
  const at = GAMBIT + (hero * GAMBITS + number) * GAMBIT_WORDS
  const kind = ACTION_KINDS[S[at + ACTION_AT]!]
  if (kind !== 'attack' && kind !== 'ability' && kind !== 'block') return []
  const ability = kind !== 'ability' ? -1 : S[at + ACTION_AT + 1]!
  if (ability >= 0 && (slotOf(hero, ability) < 0 || AIM_OF[ability] === AIM_SELF)) return []
  const foes = hero < 6 ? 6 : 0
  const isFoe = ability < 0 || AIM_OF[ability] === AIM_FOE
  const from = isFoe ? foes : 6 - foes
  const reach = kind === 'block' ? ANYWHERE : reachOf(hero, ability)
  const forced = isFoe ? forcedTarget(hero, reach - 1) : -1
  const allow = ability < 0 ? undefined : ALLOW_OF[ability]
  const found: number[] = []
  for (let t = from; t < from + 6; t++) {
    if (S[STANDING + t] === 0 || apart(hero, t) > reach) continue
    if (t !== forced && ((isFoe && !isTarget(hero, t)) || (allow !== undefined && !allow(hero, t)))) continue
    found.push(t)
  }
  found.sort((a, b) => (a === forced ? -1 : b === forced ? 1 : isPreferred(hero, number, a, b) ? -1 : 1))
  return found.map((handle) => ({ handle, keys: keysOf(hero, at + PREFER_AT, handle), forced: handle === forced }))
}

/** Who blocks may choose any foe on the field. */
const ANYWHERE = 99

/** As far as a target may stand, with his moves, one hex more for height. */
function reachOf(hero: number, ability: number): number {
  if (ability < 0) return S[RANGE + hero]! + movesOf(hero, 0) + 1
  const moves = STILL_OF[ability] === 1 ? 0 : movesOf(hero, EXTRA_OF[ability]!)
  return rangeOf(hero, ability) + moves + 1
}

function keysOf(hero: number, prefer: number, target: number): number[] {
  return Array.from({ length: S[prefer]! }, (_, i) =>
    keyOf(hero, S[prefer + 1 + i * 2]!, S[prefer + 2 + i * 2]!, target),
  )
}
