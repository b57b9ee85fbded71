import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import * as acts from './act.ts'
import * as surroundings from './around.ts'
import * as targets from './target.ts'
import * as reaching from './reach.ts'

const { walkTo } = grounds
const { CELLS, OWN } = hex
const { NUMBERS } = numbers
const { goTo } = acts
const { floodOnce, strikesInvited } = surroundings
const { isTarget } = targets
const { listReached, REACHED } = reaching
const { CELL, RANGE, S } = layout

/** On a mission there is no standard to go to: who can strike nobody goes to the foe nearest to him, at a run if he fights close. */
export function seekFoe(hero: number): void {
  const s = S
  const prey = nearestPrey(hero)
  if (prey < 0) return
  const there = s[CELL + prey]!
  const frame = hero < 6 ? 0 : CELLS
  const reached = REACHED
  floodOnce(hero, s[RANGE + hero]! > 2 ? 0 : NUMBERS.dashMoves)
  let best = s[CELL + hero]!
  let least = burdenOf(best, there, frame)
  const count = listReached()
  for (let i = 0; i < count; i++) {
    const burden = burdenOf(reached[i]!, there, frame)
    if (burden >= least) continue
    best = reached[i]!
    least = burden
  }
  goTo(hero, best)
}

/** Moves left to the prey, strikes invited by leaving, last the own frame. */
function burdenOf(cell: number, there: number, frame: number): number {
  return (walkTo(there, cell) * 8 + strikesInvited(cell) * 12) * 128 + OWN[frame + cell]!
}

/** The foe who can be chosen and is fewest moves away; the first in canonical order among equals. */
function nearestPrey(hero: number): number {
  const s = S
  const here = s[CELL + hero]!
  const from = hero < 6 ? 6 : 0
  let prey = -1
  let least = 0
  for (let f = from; f < from + 6; f++) {
    const moves = walkTo(s[CELL + f]!, here)
    if (!isTarget(hero, f) || (prey >= 0 && moves >= least)) continue
    prey = f
    least = moves
  }
  return prey
}
