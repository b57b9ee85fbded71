import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { CELL, HOUR, LANE, OWNER, S, SCRATCH, STANDING } = layout
const { CELLS } = hex
const { BRIGHT, GAP_TO, GROUND, WAY } = grounds

/** Where a hero's lane leads him: 0 north, 1 south. A free hero goes where he is needed. */
export function goalOf(hero: number): number {
  const lane = S[LANE + (hero & 15)]!
  if (lane < 2) return lane
  if (MIND[OF] !== hero) {
    MIND[GOAL] = neediest(hero)
    MIND[OF] = hero
  }
  return MIND[GOAL]!
}
/** A free hero makes up his mind once a turn. */
const MIND = int32s(SCRATCH)
const OF = 0
const GOAL = 1
MIND[OF] = -1

/** A new turn begins. */
export function forgetGoal(): void {
  MIND[OF] = -1
}

function neediest(hero: number): number {
  const north = needOf(hero, 0)
  const south = needOf(hero, 1)
  return north > south ? 0 : north < south ? 1 : GROUND[BRIGHT]!
}

function needOf(hero: number, standard: number): number {
  const s = S
  const gaps = GAP_TO
  const h = hero & 15
  const ours = h < 6 ? 0 : 6
  const theirs = 6 - ours
  const at = (standard & 1) * CELLS
  // He himself does not count for his friends.
  const mine = at + (s[CELL + h]! & 127)
  let friends = gaps[mine]! <= 2 ? -1 : 0
  let foes = 0
  for (let i = 0; i < 6; i++) {
    friends = (friends + (s[STANDING + ours + i]! & ((gaps[at + (s[CELL + ours + i]! & 127)]! - 3) >>> 31))) | 0
    foes = (foes + (s[STANDING + theirs + i]! & ((gaps[at + (s[CELL + theirs + i]! & 127)]! - 3) >>> 31))) | 0
  }
  let need = s[OWNER + (standard & 1)] === (h < 6 ? 0 : 1) ? 0 : 10
  if (foes >= friends) need += foes > friends + 2 ? 2 : 8
  if (s[HOUR] === 3 && standard === GROUND[BRIGHT]!) need += 5
  return need - WAY[mine]!
}
