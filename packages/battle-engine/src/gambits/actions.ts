import * as layout from '../state/layout.ts'
import * as abilityTable from '../turn/ability-table.ts'
import * as standards from '../battle/standards.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as states from '../combat/status.ts'
import * as factors from '../combat/factors.ts'
import * as strikes from '../combat/strike.ts'
import * as acts from '../turn/act.ts'
import * as goals from '../turn/goal.ts'
import * as surroundings from '../turn/around.ts'
import * as places from '../turn/place.ts'
import * as reaching from '../turn/reach.ts'
import * as targets from '../turn/target.ts'
import * as compiled from './compile.ts'
import * as conditions from './conditions.ts'
import * as orderings from './orderings.ts'
import * as walks from './walks.ts'

const { AIM_FOE, AIM_OF, AIM_SELF, ALLOW_OF, EXTRA_OF, STILL_OF } = abilityTable
const { standardAt } = standards
const { apart, sees, GAP_TO } = grounds
const { emit, HELD_BACK, NOBODY } = logs
const { gain, GUARDING } = states
const { PLAIN } = factors
const { PLAIN_ATTACK, strike } = strikes
const { advance, attack, dash, goTo, isSlotReady, perform, rangeOf } = acts
const { goalOf } = goals
const { floodOnce, strikesInvited } = surroundings
const { worthOfCell } = places
const { choosable, forcedTarget, isTarget, reachFrom } = targets
const { goNear, tryCover, tryFallBack, tryKeepDistance, tryLeaveReach } = walks
const { listReached, movesOf, REACHED } = reaching
const { ACTION_AT } = compiled
const { slotOf } = conditions
const { firstKeyOf, isPreferred } = orderings
const { ACTED, CELL, HEALTH, RANGE, S, STANDING, GAMBIT, GAMBIT_WORDS, GAMBITS } = layout
const { CELLS, DISTANCE, OWN, ROOM } = hex

/** Tries the action of a gambit. False when it is impossible now: nothing has happened, and the next gambit is tried. */
export function tryAction(hero: number, number: number): boolean {
  const at = GAMBIT + (hero * GAMBITS + number) * GAMBIT_WORDS + ACTION_AT
  const a = S[at + 1]!
  const b = S[at + 2]!
  switch (S[at]) {
    case 0:
      return tryAttack(hero, number)
    case 1:
      return tryAbility(hero, number, a)
    case 2:
      return tryStandard(hero, standardAt(a))
    case 3:
      return tryStandard(hero, goalOf(hero))
    case 4:
      return true
    case 5:
      return tryGuard(hero, allyOf(hero, a))
    case 6:
      return tryFollow(hero, allyOf(hero, a), b)
    case 7:
      return tryKeepDistance(hero, a)
    case 8:
      return tryFallBack(hero, a)
    case 9:
      return tryCover(hero)
    case 10:
      return tryDash(hero, standardAt(a))
    case 11:
      return tryLeaveReach(hero)
    case 12:
      return tryBlock(hero, number, allyOf(hero, a))
    case 13:
      return tryWait(hero)
    case 14:
      return tryGuard(hero, namedAlly(hero, a))
    case 15:
      return tryFollow(hero, namedAlly(hero, a), b)
    default:
      throw new Error(`no action ${S[at]}`)
  }
}

function tryAttack(hero: number, number: number): boolean {
  const s = S
  const reach = s[RANGE + hero]! + movesOf(hero, 0) + 1
  // Best first; a bit for each that turned out not to be reachable.
  let tried = 0
  for (;;) {
    const target = bestTarget(hero, number, hero < 6 ? 6 : 0, reach, -1, tried)
    if (target < 0) return false
    if (attack(hero, target)) return true
    tried |= 1 << target
  }
}

function tryAbility(hero: number, number: number, ability: number): boolean {
  const slot = slotOf(hero, ability)
  if (slot < 0 || !isSlotReady(hero, slot)) return false
  const aim = AIM_OF[ability]
  if (aim === AIM_SELF) return perform(hero, slot, hero)
  const moves = STILL_OF[ability] === 1 ? 0 : movesOf(hero, EXTRA_OF[ability]!)
  const foes = hero < 6 ? 6 : 0
  // Best first; a bit for each that turned out not to be reachable.
  let tried = 0
  for (;;) {
    const target = bestTarget(
      hero,
      number,
      aim === AIM_FOE ? foes : 6 - foes,
      rangeOf(hero, ability) + moves + 1,
      ability,
      tried,
    )
    if (target < 0) return false
    if (perform(hero, slot, target)) return true
    tried |= 1 << target
  }
}

/** Best untried target among the six from `from`; a taunter goes before all others. */
function bestTarget(hero: number, number: number, from: number, reach: number, ability: number, tried: number): number {
  const isFoe = from !== (hero < 6 ? 0 : 6)
  const forced = isFoe ? forcedTarget(hero, reach - 1) : -1
  if (forced >= 0 && (tried & (1 << forced)) === 0) return forced
  const allow = ability < 0 ? undefined : ALLOW_OF[ability]
  let best = -1
  let bestKey = 0
  for (let near = choosable(hero, from, reach, isFoe) & ~(tried >> from); near !== 0; near &= near - 1) {
    const t = (from + 31 - Math.clz32(near & -near)) | 0
    if (allow !== undefined && !allow(hero, t)) continue
    // The first ordering mostly tells two apart, and is asked once of each.
    const key = firstKeyOf(hero, number, t)
    if (best >= 0 && (key > bestKey || (key === bestKey && !isPreferred(hero, number, t, best)))) continue
    best = t
    bestKey = key
  }
  return best
}

/** Going is possible while he is not there; once there the next gambit has its say. */
function tryStandard(hero: number, standard: number): boolean {
  if (GAP_TO[standard * CELLS + S[CELL + hero]!]! <= 1 || movesOf(hero, 0) === 0) return false
  const before = S[CELL + hero]
  advance(hero, standard, 0)
  return S[CELL + hero] !== before || S[STANDING + hero] === 0
}
function tryDash(hero: number, standard: number): boolean {
  if (GAP_TO[standard * CELLS + S[CELL + hero]!]! <= 1 || movesOf(hero, 0) === 0) return false
  const before = S[CELL + hero]
  dash(hero, standard)
  return S[CELL + hero] !== before || S[STANDING + hero] === 0
}

/** 0 the weakest other ally, 1 the nearest; −1 when he is alone. */
export function allyOf(hero: number, whom: number): number {
  const s = S
  const from = hero < 6 ? 0 : 6
  let best = -1
  for (let a = from; a < from + 6; a++) {
    if (a === hero || s[STANDING + a] === 0) continue
    if (best < 0) best = a
    else if (whom === 0 ? s[HEALTH + a]! < s[HEALTH + best]! : apart(hero, a) < apart(hero, best)) best = a
  }
  return best
}

/** −1 when he is nobody here, a foe, down, or himself. */
export function namedAlly(hero: number, ally: number): number {
  return ally >= 0 && ally !== hero && S[STANDING + ally] === 1 && ally < 6 === hero < 6 ? ally : -1
}

function tryGuard(hero: number, ally: number): boolean {
  if (ally < 0 || !goNear(hero, ally, 1)) return false
  if (S[STANDING + hero] === 1 && apart(hero, ally) <= 1) gain(hero, hero, GUARDING, 2, ally)
  return true
}
function tryFollow(hero: number, ally: number, hexes: number): boolean {
  return ally >= 0 && apart(hero, ally) > hexes && goNear(hero, ally, hexes)
}

/** Everywhere on the field. */
const ANYWHERE = 99

/**
 * Stands on a hex between a foe, the best by preference for whom there is one, and the ally; strikes that foe if he reaches him from
 * there. With nobody to block, or no such hex within his moves, it is impossible.
 */
function tryBlock(hero: number, number: number, ally: number): boolean {
  if (ally < 0) return false
  const s = S
  let tried = 0
  for (;;) {
    const foe = bestTarget(hero, number, hero < 6 ? 6 : 0, ANYWHERE, -1, tried)
    if (foe < 0) return false
    const cell = cellBetween(hero, foe, ally)
    if (cell >= 0) {
      if (!goTo(hero, cell) || !isTarget(hero, foe)) return true
      const there = s[CELL + foe]!
      if (apart(hero, foe) <= reachFrom(hero, cell, s[RANGE + hero]!) && sees(cell, there))
        strike(hero, foe, 1000, PLAIN_ATTACK, PLAIN)
      return true
    }
    tried |= 1 << foe
  }
}

/** The reached cell on a shortest line between two heroes, the nearest to the ally first; −1 when none is. */
function cellBetween(hero: number, foe: number, ally: number): number {
  const s = S
  const distances = DISTANCE
  const reached = REACHED
  floodOnce(hero, 0)
  const goal = goalOf(hero)
  const frame = hero < 6 ? 0 : CELLS
  const theirs = s[CELL + foe]! * ROOM
  const ours = s[CELL + ally]! * ROOM
  const line = apart(foe, ally)
  let best = -1
  let bestKey = 0
  const count = listReached()
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    const near = distances[ours + cell]!
    if (near + distances[theirs + cell]! !== line) continue
    const worth = worthOfCell(hero, cell, goal) - 40 * near - 6 * strikesInvited(cell)
    const key = worth * 128 - OWN[frame + cell]!
    if (best < 0 || key > bestKey) {
      best = cell
      bestKey = key
    }
  }
  return best
}

/** Once a round: who has waited must act when his turn comes again. */
function tryWait(hero: number): boolean {
  if (S[ACTED + hero] !== 0) return false
  S[ACTED + hero] = 2
  emit(HELD_BACK, hero, NOBODY, 0, 0)
  return true
}
