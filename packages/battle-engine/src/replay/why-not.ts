import { ABILITY_IDS, CLASS_IDS } from '../content/ids.ts'
import { HANDLES } from '../content/numbers.ts'
import { standardAt } from '../battle/standards.ts'
import { has, SILENCE } from '../combat/status.ts'
import { apart, GAP_TO, isCover, isHigh } from '../field/ground.ts'
import { CELLS } from '../field/hex.ts'
import { allyOf, namedAlly } from '../gambits/actions.ts'
import { ACTION_AT } from '../gambits/compile.ts'
import { slotOf } from '../gambits/conditions.ts'
import { ACTION_KINDS, FALL_BACK_TO } from '../gambits/vocabulary.ts'
import { CELL, CLASS, COOLDOWN, GAMBIT, GAMBIT_WORDS, GAMBITS, HOME, S, STANDING } from '../state/layout.ts'
import { foesAround } from '../turn/ability.ts'
import { goalOf } from '../turn/goal.ts'
import { movesOf } from '../turn/reach.ts'
import type { ActionKind } from '../gambit-language.ts'
import type { WhyNot } from '../report.ts'

const CLERIC = CLASS_IDS.indexOf('cleric')

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
      return whyNotNear(hero, allyOf(hero, parameter), S[at + 2]!)
    case 'guard-named':
    case 'follow-named':
      return whyNotNear(hero, namedAlly(hero, parameter), S[at + 2]!)
    case 'block':
      return whyNotBlock(hero, allyOf(hero, parameter))
    case 'wait':
      return { kind: 'has-waited' }
    case 'keep-distance':
      return whyNotAway(hero, parameter - 1)
    case 'leave-reach':
      return whyNotAway(hero, 1)
    case 'take-cover':
      return whyNotWalk(hero, isCover(S[CELL + hero]!) || isHigh(S[CELL + hero]!))
    case 'fall-back':
      return whyNotFallBack(hero, parameter)
    default:
      return whyNotWalk(hero, false)
  }
}

function whyNotWalk(hero: number, isThere: boolean): WhyNot {
  if (isThere) return { kind: 'there-already' }
  return { kind: movesOf(hero, 0) === 0 ? 'cannot-move' : 'nothing-to-gain' }
}

/** `hexes`: of a follower; who guards is beside his ally, and can always guard him there. */
function whyNotNear(hero: number, ally: number, hexes: number): WhyNot {
  return ally < 0 ? { kind: 'nobody' } : whyNotWalk(hero, apart(hero, ally) <= hexes)
}

function whyNotBlock(hero: number, ally: number): WhyNot {
  if (ally < 0) return { kind: 'nobody' }
  return { kind: movesOf(hero, 0) === 0 ? 'cannot-move' : 'no-hex-between' }
}

function whyNotAway(hero: number, hexes: number): WhyNot {
  return foesAround(hero, hero, hexes) === 0 ? { kind: 'no-foe-near' } : whyNotWalk(hero, false)
}

function whyNotFallBack(hero: number, to: number): WhyNot {
  if (FALL_BACK_TO[to] === 'home') return whyNotWalk(hero, S[CELL + hero] === S[HOME + hero])
  let cleric = -1
  const from = hero < 6 ? 0 : 6
  for (let a = from; a < from + 6; a++)
    if (
      a !== hero &&
      S[STANDING + a] === 1 &&
      S[CLASS + a] === CLERIC &&
      (cleric < 0 || apart(hero, a) < apart(hero, cleric))
    )
      cleric = a
  return whyNotNear(hero, cleric, 1)
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
