import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import { ground } from '../field/ground.ts'

const { CELL, HOUR, LANE, OWNER, S, STANDING } = layout
const { CELLS } = hex
const { GAP_TO, WAY } = grounds

/** Where a hero's lane leads him: 0 north, 1 south. A free hero goes where he is needed. */
export function goalOf(hero: number): number {
  const lane = S[LANE + hero]!
  if (lane < 2) return lane
  if (goalHero !== hero) {
    goal = neediest(hero)
    goalHero = hero
  }
  return goal
}
/** A free hero makes up his mind once a turn. */
let goalHero = -1
let goal = 0

/** A new turn begins. */
export function forgetGoal(): void {
  goalHero = -1
}

function neediest(hero: number): number {
  const north = needOf(hero, 0)
  const south = needOf(hero, 1)
  return north > south ? 0 : north < south ? 1 : ground.bright
}

function needOf(hero: number, standard: number): number {
  const s = S
  const gaps = GAP_TO
  const side = hero < 6 ? 0 : 1
  const at = standard * CELLS
  // Friends in the low half, foes in the high one; he himself counts for neither.
  let near = 0
  for (let h = 0; h < 12; h = (h + 1) | 0) {
    const there = s[STANDING + h]! & ((gaps[at + s[CELL + h]!]! - 3) >>> 31)
    near = (near + (there << (h < 6 ? 0 : 16))) | 0
  }
  const own = gaps[at + s[CELL + hero]!]! <= 2 ? 1 : 0
  const friends = (side === 0 ? near & 15 : near >> 16) - own
  const foes = side === 0 ? near >> 16 : near & 15
  let need = s[OWNER + standard] === side ? 0 : 10
  if (foes >= friends) need += foes > friends + 2 ? 2 : 8
  if (s[HOUR] === 3 && standard === ground.bright) need += 5
  return need - WAY[at + s[CELL + hero]!]!
}
