import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as arenas from '../field/arena.ts'
import * as grounds from '../field/ground.ts'
import * as abilityUse from '../turn/ability.ts'
import * as acts from '../turn/act.ts'
import * as surroundings from '../turn/around.ts'
import * as goals from '../turn/goal.ts'
import * as places from '../turn/place.ts'
import * as reaching from '../turn/reach.ts'
import * as targets from '../turn/target.ts'

const { CELL, CLASS, HOME, S, STANDING } = layout
const { CELLS, DISTANCE, OWN, ROOM } = hex
const { BRUSH, HEIGHT } = arenas
const { apart, walkTo, TERRAIN } = grounds
const { foesAround } = abilityUse
const { goTo } = acts
const { floodOnce, nearestFoe, strikesInvited } = surroundings
const { goalOf } = goals
const { worthOfCell } = places
const { listReached, REACHED } = reaching
const { isFoeWithin } = targets

// The actions of gambits that only go somewhere. False when that is impossible now, or would lead nowhere better.

const CLERIC = 6

/** Goes to the reached cell nearest to `hexes` of an ally; true also when he stands there already. */
export function goNear(hero: number, ally: number, hexes: number): boolean {
  if (apart(hero, ally) <= hexes) return true
  return goByWorth(hero, NEAR_ALLY, ally, hexes)
}

export function tryKeepDistance(hero: number, hexes: number): boolean {
  if (!isFoeWithin(hero, hexes - 1)) return false
  return goByWorth(hero, FAR_FROM_FOES, hexes, 0)
}
export function tryFallBack(hero: number, to: number): boolean {
  const s = S
  const from = hero < 6 ? 0 : 6
  let goal = s[HOME + hero]!
  if (to === 1) {
    let cleric = -1
    for (let a = from; a < from + 6; a++)
      if (
        a !== hero &&
        s[STANDING + a] === 1 &&
        s[CLASS + a] === CLERIC &&
        (cleric < 0 || apart(hero, a) < apart(hero, cleric))
      )
        cleric = a
    if (cleric < 0 || apart(hero, cleric) <= 1) return false
    goal = s[CELL + cleric]!
  } else if (goal === s[CELL + hero]) return false
  return goByWorth(hero, TOWARDS, goal, 0)
}
export function tryCover(hero: number): boolean {
  const here = TERRAIN[S[CELL + hero]!]!
  if (here === BRUSH || here === HEIGHT) return false
  return goByWorth(hero, COVERED, 0, 0)
}
export function tryLeaveReach(hero: number): boolean {
  if (foesAround(hero, hero, 1) === 0) return false
  return goByWorth(hero, OUT_OF_REACH, 0, 0)
}

/** What a walk is for: numbers and two words with them, since a function made for each walk would be made on the heap. */
const NEAR_ALLY = 0
const FAR_FROM_FOES = 1
const TOWARDS = 2
const COVERED = 3
const OUT_OF_REACH = 4

/** What a cell is worth for that purpose. `a`, `b`: ally and hexes; hexes; the goal's cell. */
function wishOf(wish: number, cell: number, a: number, b: number): number {
  switch (wish) {
    case NEAR_ALLY:
      return (0 - 40 * Math.max(0, DISTANCE[cell * ROOM + S[CELL + a]!]! - b)) | 0
    case FAR_FROM_FOES:
      return 40 * Math.min(a, nearestFoe(cell))
    case TOWARDS:
      return (0 - 40 * walkTo(a, cell)) | 0
    case COVERED:
      return TERRAIN[cell] === BRUSH || TERRAIN[cell] === HEIGHT ? 1000 : -1000
    default:
      return nearestFoe(cell) > 1 ? 200 : 0
  }
}

/** Walks to the reached cell of most worth for the purpose, then by its own worth. False when it is where he stands. */
function goByWorth(hero: number, wish: number, a: number, b: number): boolean {
  const s = S
  const reached = REACHED
  floodOnce(hero, 0)
  const goal = goalOf(hero)
  const here = s[CELL + hero]!
  const frame = hero < 6 ? 0 : CELLS
  let best = -1
  let bestKey = 0
  const count = listReached()
  for (let i = 0; i < count; i++) {
    const cell = reached[i]!
    const worth = wishOf(wish, cell, a, b) + worthOfCell(hero, cell, goal) - 6 * strikesInvited(cell)
    const key = worth * 128 - OWN[frame + cell]!
    if (best < 0 || key > bestKey) {
      best = cell
      bestKey = key
    }
  }
  if (best < 0 || best === here || wishOf(wish, best, a, b) <= wishOf(wish, here, a, b)) return false
  goTo(hero, best)
  return true
}
