import * as layout from '../state/layout.ts'
import * as hex from '../field/hex.ts'
import * as rows from '../field/rows.ts'
import * as arenas from '../field/arena.ts'
import * as grounds from '../field/ground.ts'
import * as states from '../combat/status.ts'
import * as surroundings from './around.ts'
import * as reaching from './reach.ts'
import * as targets from './target.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { WAYS } = arenas
const { sees, GROUND, HAS_WALLS, HIGH, PLACE_KEYS, RING, SEEN, WAY } = grounds
const { BLIND, SURE_FOOT } = states
const { dangerOf, floodOnce, hazardOf, lookWhatIsNear, strikesInvited } = surroundings
const { AROUND, HAZARDS, NEAR, NEAR_KNOWN, THREATS } = surroundings
const { costTo, movesFlooded, LEVELS, LEVEL_WORDS, ROWS_AT_LEAST } = reaching
const { isFoeWithin, reachFrom } = targets
const { CELL, FIELD_WALLS, RANGE, S, SCRATCH, STATUS_MASK, TRAITS } = layout
const { CELLS, DISTANCE, OWN, ROOM } = hex
const { BIT_OF, BIT_PLACE, cellAt, DISKS, DISK_WORDS, SET_WORDS, WORD_OF } = rows

const WORST = -100_000

/**
 * How good a cell is to act from, for its own sake: near the goal, covered, high, away from blades for those who shoot.
 * Larger is better; used only to compare cells within one turn.
 */
export function worthOfCell(hero: number, cell: number, goal: number): number {
  const shoots = S[RANGE + (hero & 15)]! > 2
  const key = PLACE_KEYS[((goal & 1) * 2 + (shoots ? 1 : 0)) * ROOM + BIT_PLACE[cell & 127]!]!
  const worth = ((key + 127) >> 7) - costTo(cell) - dangerOf(cell)
  return shoots ? worth + safetyOf(hero, cell) : worth
}
function safetyOf(hero: number, cell: number): number {
  if (AROUND[NEAR_KNOWN] === 0) lookWhatIsNear(hero)
  const word = WORD_OF[cell & 127]! & 7
  const bit = BIT_OF[cell & 127]!
  let safety = 0
  for (let n = 1; n < 4; n++) if ((NEAR[n * SET_WORDS + word]! & bit) === 0) safety += 4
  return safety + 4
}

/** The best cell from which `target` is within `range` and seen; −1 when none is reached. `still`: only where he stands. */
export function cellToReach(
  hero: number,
  target: number,
  range: number,
  least: number,
  still: boolean,
  extra: number,
  goal: number,
): number {
  const s = S
  const h = hero & 15
  const here = s[CELL + h]! & 127
  const there = s[CELL + (target & 15)]! & 127
  const now = DISTANCE[here * ROOM + there]!
  // One sign for both bounds, and seeing last, which is seldom denied.
  const inRange = ((now - least) | (reachFrom(h, here, range) - now)) >= 0 && (hero === target || sees(here, there))
  if (still || hero === target) return inRange ? here : -1
  const own = s[RANGE + h]!
  if (inRange && (own === 1 || WAY[(goal & 1) * CELLS + here]! <= 3) && (own <= 2 || !isFoeWithin(hero, 1))) return here
  floodOnce(hero, extra)
  return cellInReach(hero, there, range, least, goal)
}

/** Cells that would do, while one is chosen. */
const CHOICE = int32s(SCRATCH)

/** All reached cells within `range` that see the target; gives a bit for each word of CHOICE that may hold one. */
function gatherChoice(hero: number, there: number, range: number, least: number): number {
  const choice = CHOICE
  const disks = DISKS
  const levels = LEVELS
  const last = movesFlooded() * LEVEL_WORDS
  // Blind eyes see 2 and find no more on a height.
  const blind = (S[STATUS_MASK + (hero & 15)]! >>> BLIND) & ((2 - range) >>> 31)
  const disk = (there & 127) * DISK_WORDS + (blind !== 0 ? 2 : range & 15) * SET_WORDS
  const farther = disk + (((1 - range) >>> 31) & (blind ^ 1)) * SET_WORDS
  let holding = 0
  for (let k = 0; k < SET_WORDS; k++) {
    const would = levels[last + k]! & (disks[disk + k]! | (disks[farther + k]! & HIGH[k]!))
    choice[k] = would
    holding |= ((would | (0 - would)) >>> 31) << k
  }
  if (holding === 0) return 0
  if (least > 1) withoutNear(there, least)
  if (GROUND[HAS_WALLS] !== 0) withoutUnseen(there)
  return holding
}
function withoutNear(there: number, least: number): void {
  const nearer = there * DISK_WORDS + (least - 1) * SET_WORDS
  for (let k = 0; k < SET_WORDS; k++) CHOICE[k]! &= ~DISKS[nearer + k]!
}
function withoutUnseen(there: number): void {
  const seen = SEEN
  for (let k = 0; k < SET_WORDS; k++) CHOICE[k] = CHOICE[k]! & seen[(there & 127) * SET_WORDS + k]!
}

/**
 * The best of them; equals by the index in the own frame, which stands in the key below the worth. Each is weighed whole and
 * the greatest key kept by its sign bit: whether one beats the best so far is guessed wrong too often to be asked.
 */
function cellInReach(hero: number, there: number, range: number, least: number, goal: number): number {
  const holding = gatherChoice(hero, there, range, least)
  if (holding === 0) return -1
  const s = S
  const choice = CHOICE
  const levels = LEVELS
  const keys = PLACE_KEYS
  const near = NEAR
  const shoots = s[RANGE + (hero & 15)]! > 2
  if (shoots && AROUND[NEAR_KNOWN] === 0) lookWhatIsNear(hero)
  const shy = shoots ? -1 : 0
  const side = hero < 6 ? 0 : 1
  const row = ((side * 2 + (goal & 1)) * 2 + (shoots ? 1 : 0)) * ROOM
  const raised = s[FIELD_WALLS] !== 0
  const dangerous = (AROUND[THREATS]! | AROUND[HAZARDS]!) !== 0
  const moves = movesFlooded()
  let bestKey = WORST * 128
  for (let words = holding; words !== 0; words &= words - 1) {
    const k = 31 - Math.clz32(words & (0 - words))
    // A cell costs as many moves as there are rows without it. Each row holds all before it: so the bits of how many of the first
    // three are without it are told by rows alone. Hardly anybody has more than four moves.
    const twos = ~levels[LEVEL_WORDS + k]!
    const ones = ~levels[k]! ^ twos ^ ~levels[2 * LEVEL_WORDS + k]!
    const fourth = ~levels[3 * LEVEL_WORDS + k]!
    // Four for each of three hexes that no foe is within, as bits of a count: he who shoots would be far from all.
    const apart1 = ~near[SET_WORDS + k]! & shy
    const apart2 = ~near[2 * SET_WORDS + k]! & shy
    const apart3 = ~near[3 * SET_WORDS + k]! & shy
    const safeOnce = apart1 ^ apart2 ^ apart3
    const safeTwice = apart2
    for (let left = choice[k]!; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & (0 - left))
      if (raised && !sees(cellAt(k, bit), there)) continue
      let less = (((ones >>> bit) & 1) + (((twos >>> bit) & 1) << 1) + ((fourth >>> bit) & 1)) | 0
      less = (less - (((safeOnce >>> bit) & 1) << 2) - (((safeTwice >>> bit) & 1) << 3)) | 0
      for (let n = ROWS_AT_LEAST + 1; n < moves; n++) less = (less + ((~levels[n * LEVEL_WORDS + k]! >>> bit) & 1)) | 0
      if (dangerous) less = (less + dangerOf(cellAt(k, bit))) | 0
      const more = (keys[row + k * 32 + bit]! - (less << 7) - bestKey) | 0
      bestKey = (bestKey + (more & ~(more >> 31))) | 0
    }
  }
  // The index alone is left below the worth; its mirror is the cell.
  return bestKey === WORST * 128 ? -1 : OWN[side * CELLS + ((0 - bestKey) & 127)]!
}

/** The reached cell of greatest worth by `goal` alone: for going there. Ring by ring from the goal, until none can be better. */
export function cellTowards(hero: number, goal: number): number {
  const s = S
  const h = hero & 15
  const levels = LEVELS
  const near = NEAR
  const rings = RING
  const own = OWN
  const shoots = s[RANGE + h]! > 2
  if (shoots && AROUND[NEAR_KNOWN] === 0) lookWhatIsNear(hero)
  const frame = hero < 6 ? 0 : CELLS
  const moves = movesFlooded()
  const last = moves * LEVEL_WORDS
  const here = s[CELL + h]! & 127
  // He comes no nearer than his moves, or twice that where rough ground costs him one.
  const stride = (s[TRAITS + h]! & SURE_FOOT) !== 0 ? 2 * moves : moves
  const nearest = WAY[(goal & 1) * CELLS + here]! - stride
  const shy = shoots ? -1 : 0
  let bestKey = WORST * 128
  for (let way = nearest < 1 ? 1 : nearest; way < WAYS; way++) {
    const worthOfWay = way <= 1 ? 0 : -8 * way
    if (worthOfWay * 128 <= bestKey) break
    const ring = ((goal & 1) * WAYS + way) * SET_WORDS
    let holding = 0
    for (let k = 0; k < SET_WORDS; k++) {
      const would = levels[last + k]! & rings[ring + k]!
      holding |= ((would | (0 - would)) >>> 31) << k
    }
    for (let words = holding; words !== 0; words &= words - 1) {
      const k = 31 - Math.clz32(words & (0 - words))
      // As in cellInReach.
      const twos = ~levels[LEVEL_WORDS + k]!
      const ones = ~levels[k]! ^ twos ^ ~levels[2 * LEVEL_WORDS + k]!
      const fourth = ~levels[3 * LEVEL_WORDS + k]!
      const close = near[2 * SET_WORDS + k]! & shy
      for (let left = levels[last + k]! & rings[ring + k]!; left !== 0; left &= left - 1) {
        const bit = 31 - Math.clz32(left & (0 - left))
        const cell = cellAt(k, bit) & 127
        let worth = (worthOfWay - ((ones >>> bit) & 1) - (((twos >>> bit) & 1) << 1) - ((fourth >>> bit) & 1)) | 0
        for (let n = ROWS_AT_LEAST + 1; n < moves; n++)
          worth = (worth - ((~levels[n * LEVEL_WORDS + k]! >>> bit) & 1)) | 0
        worth = (worth - 7 * ((close >>> bit) & 1)) | 0
        if (AROUND[THREATS] !== 0) worth = (worth - 12 * strikesInvited(cell)) | 0
        if (AROUND[HAZARDS] !== 0) worth = (worth - hazardOf(cell)) | 0
        const more = (worth * 128 - own[frame + cell]! - bestKey) | 0
        bestKey = (bestKey + (more & ~(more >> 31))) | 0
      }
    }
  }
  return bestKey === WORST * 128 ? here : own[frame + ((0 - bestKey) & 127)]!
}
