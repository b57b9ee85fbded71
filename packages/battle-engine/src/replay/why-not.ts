import { ABILITY_IDS } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { standardAt } from '../battle/standards.ts'
import { has, SILENCE } from '../combat/status.ts'
import { GAP_TO } from '../field/ground.ts'
import { CELLS } from '../field/hex.ts'
import { ACTION_AT } from '../gambits/compile.ts'
import { slotOf } from '../gambits/conditions.ts'
import { ACTION_KINDS } from '../gambits/vocabulary.ts'
import { CELL, COOLDOWN, GAMBIT, GAMBIT_WORDS, GAMBITS, S, STANDING } from '../state/layout.ts'
import { goalOf } from '../turn/goal.ts'
import { movesOf } from '../turn/reach.ts'
import type { ActionKind } from '../gambit-language.ts'
import type { WhyNot } from '../report.ts'

/** Why the action of a gambit proved impossible: read from the state right after it was tried, when nothing has happened. */
export function whyNot(hero: number, number: number): WhyNot {
  const at = GAMBIT + (hero * GAMBITS + number) * GAMBIT_WORDS + ACTION_AT
  const kind: ActionKind | undefined = ACTION_KINDS[S[at]!]
  const parameter = S[at + 1]!
  switch (kind) {
    case 'ability':
      return whyNotAbility(hero, parameter)
    case 'attack':
      return { kind: 'no-target' }
    case 'go-to-standard':
    case 'dash':
      return whyNotGo(hero, standardAt(parameter))
    case 'go-to-lane':
      return whyNotGo(hero, goalOf(hero))
    case 'guard':
    case 'follow':
    case 'guard-named':
    case 'follow-named':
      return { kind: isAlone(hero) ? 'nobody' : 'nothing-to-gain' }
    default:
      return { kind: movesOf(hero, 0) === 0 ? 'cannot-move' : 'nothing-to-gain' }
  }
}

function whyNotAbility(hero: number, ability: number): WhyNot {
  const slot = slotOf(hero, ability)
  if (slot < 0 || ABILITY_IDS[ability] === undefined) return { kind: 'not-equipped' }
  if (has(hero, SILENCE)) return { kind: 'silenced' }
  const rounds = S[COOLDOWN + slot * HANDLES + hero]!
  return rounds > 0 ? { kind: 'resting', rounds } : { kind: 'no-target' }
}

function whyNotGo(hero: number, standard: number): WhyNot {
  if (GAP_TO[standard * CELLS + S[CELL + hero]!]! <= 1) return { kind: 'there-already' }
  return { kind: movesOf(hero, 0) === 0 ? 'cannot-move' : 'nothing-to-gain' }
}

function isAlone(hero: number): boolean {
  const from = hero < 6 ? 0 : 6
  for (let a = from; a < from + 6; a++) if (a !== hero && S[STANDING + a] === 1) return false
  return true
}
