import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as hex from '../field/hex.ts'
import * as grounds from '../field/ground.ts'
import { ground } from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as damages from '../combat/damage.ts'
import * as states from '../combat/status.ts'

const { GAP_TO } = grounds
const { HANDLES, NUMBERS } = numbers
const { emit, NOBODY, STANDARD_CONTESTED, STANDARD_TAKEN } = logs
const { changeMorale } = damages
const {
  CELL,
  CONTESTED,
  EXISTS,
  HOUR,
  ON_STANDARD,
  OWNER,
  ROUND_IN_HOUR,
  S,
  STANCE,
  STANDARDS_TAKEN,
  STANDING,
  STATUS_MASK,
  TRAITS,
} = layout
const { CELLS } = hex
const { FEAR, HIDDEN, HOLDING_LINE, STANDARD_TAKER } = states

const HOLD = 3
const GHOST = 5

/** Does the hero count at a standard, and how much? Source: ruleset 1, section 3. */
function presenceOf(hero: number, standard: number): number {
  if (S[STANDING + hero] === 0 || GAP_TO[standard * CELLS + S[CELL + hero]!]! > 1) return 0
  const mask = S[STATUS_MASK + hero]!
  if ((mask & ((1 << FEAR) | (1 << HIDDEN))) !== 0) return 0
  if ((mask & (1 << HOLDING_LINE)) !== 0) return 2
  return (S[TRAITS + hero]! & STANDARD_TAKER) !== 0 && S[ON_STANDARD + hero] === 0 ? 2 : 1
}

/** Sum of a side's presence. Hold lets one hero count double; Ghost counts nothing in an hour's rounds 1 and 2. */
export function presence(side: number, standard: number): number {
  const s = S
  const stance = s[STANCE + side]
  if (stance === GHOST && s[ROUND_IN_HOUR]! <= 2) return 0
  let sum = 0
  let single = false
  for (let h = side * 6; h < side * 6 + 6; h++) {
    const counts = presenceOf(h, standard)
    if (counts === 1) single = true
    sum += counts
  }
  return stance === HOLD && single ? sum + 1 : sum
}

/** At a round's end: more presence takes, equal presence above nil contests, nobody near leaves it as it was. */
export function settleStandards(): void {
  const s = S
  const gaps = GAP_TO
  for (let standard = 0; standard < 2; standard++) {
    const left = presence(0, standard)
    const right = presence(1, standard)
    const contested = left === right && left > 0 ? 1 : 0
    if (contested !== s[CONTESTED + standard]) {
      s[CONTESTED + standard] = contested
      emit(STANDARD_CONTESTED, NOBODY, NOBODY, standard, contested)
    }
    if (left !== right) take(standard, left > right ? 0 : 1)
  }
  for (let h = 0; h < HANDLES; h++) {
    if (s[EXISTS + h] === 0) continue
    const near = gaps[2 * CELLS + s[CELL + h]!]! <= 1
    s[ON_STANDARD + h] = near && s[STANDING + h] === 1 ? s[ON_STANDARD + h]! + 1 : 0
  }
}

function take(standard: number, side: number): void {
  const s = S
  const before = s[OWNER + standard]!
  if (before === side) return
  s[OWNER + standard] = side
  for (let h = side * 6; h < side * 6 + 6; h++) if (presenceOf(h, standard) > 0) s[STANDARDS_TAKEN + h]! += 1
  emit(STANDARD_TAKEN, NOBODY, NOBODY, standard, side)
  changeMorale(side, NUMBERS.moraleTaken)
  if (before === 1 - side) changeMorale(before, NUMBERS.moraleLost)
}

/** What a held standard pays a round in this hour. */
export function gloryOfStandard(standard: number): number {
  const hour = S[HOUR]!
  return hour === 3 && standard === ground.bright ? NUMBERS.brightGlory : NUMBERS.standardGlory[hour - 1]!
}

/** Handle of a standard by reference: 0 north, 1 south, 2 the bright one. */
export function standardAt(ref: number): number {
  return ref === 2 ? ground.bright : ref
}

/** 0 ours, 1 theirs, 2 free, 3 contested. */
export function moodOf(side: number, standard: number): number {
  if (S[CONTESTED + standard] === 1) return 3
  const owner = S[OWNER + standard]!
  return owner < 0 ? 2 : owner === side ? 0 : 1
}
