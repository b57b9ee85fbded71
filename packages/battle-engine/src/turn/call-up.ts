import * as layout from '../state/layout.ts'
import * as gaps from '../field/gaps.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as tricks from '../combat/tricks.ts'

const { measureAgain } = gaps
const { CELLS, DISTANCE, OWN, ROOM } = hex
const { TOLL } = grounds
const { emit, RAISED, SUMMONED_EVENT } = logs
const { isSummon, kindOf, tell } = tricks
const { CELL, EXISTS, HEALTH, HEALS_TAKEN, LAST_TARGET, MAX_HEALTH, MOVED, OCCUPIED, S, STANDING, WORTH } = layout

/** The free hex nearest to the monster, the first in its own frame; −1 on a field that is full. */
function freeCellNear(monster: number): number {
  const here = S[CELL + monster]! * ROOM
  const frame = monster < 6 ? 0 : CELLS
  let best = -1
  let bestKey = 0
  for (let cell = 0; cell < CELLS; cell++) {
    if (OCCUPIED[cell] !== 0 || TOLL[cell] === 0) continue
    const key = DISTANCE[here + cell]! * 128 + OWN[frame + cell]!
    if (best >= 0 && key >= bestKey) continue
    best = cell
    bestKey = key
  }
  return best
}

function stand(one: number, cell: number, health: number): void {
  S[STANDING + one] = 1
  S[HEALTH + one] = health
  S[CELL + one] = cell
  OCCUPIED[cell] = one + 1
  measureAgain(one)
}

/** Calls up to `count` of those the monster can call, into handles that are free now: with none free, nobody comes. */
export function callUp(monster: number, count: number): void {
  const from = monster < 6 ? 0 : 6
  let left = count
  for (let one = from; one < from + 6 && left > 0; one++) {
    if (!isSummon(one) || S[STANDING + one] === 1) continue
    const cell = freeCellNear(monster)
    if (cell < 0) return
    left--
    stand(one, cell, S[MAX_HEALTH + one]!)
    S[MOVED + one] = 0
    S[HEALS_TAKEN + one] = 0
    S[LAST_TARGET + one] = -1
    emit(SUMMONED_EVENT, monster, one, kindOf(one) - 1, S[HEALTH + one]! | (cell << 16))
  }
}

/** Raises the fallen one of most worth of the monster's side (the first among equals) near it; false when nobody lies there. */
export function raiseFallen(monster: number, permille: number): boolean {
  const from = monster < 6 ? 0 : 6
  let fallen = -1
  for (let a = from; a < from + 6; a++) {
    if (S[EXISTS + a] === 0 || S[STANDING + a] === 1 || isSummon(a)) continue
    if (fallen < 0 || S[WORTH + a]! > S[WORTH + fallen]!) fallen = a
  }
  const cell = fallen < 0 ? -1 : freeCellNear(monster)
  if (cell < 0) return false
  tell(monster, fallen)
  stand(fallen, cell, Math.max(1, ((S[MAX_HEALTH + fallen]! * permille) / 1000) | 0))
  emit(RAISED, monster, fallen, 0, S[HEALTH + fallen]! | (cell << 16))
  return true
}
