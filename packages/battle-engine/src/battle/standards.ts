import * as layout from '../state/layout.ts'
import * as memory from '../state/memory.ts'
import * as numbers from '../content/numbers.ts'
import * as stanceContent from '../content/stances.ts'
import * as hex from '../field/hex.ts'
import * as gaps from '../field/gaps.ts'
import * as grounds from '../field/ground.ts'
import * as rows from '../field/rows.ts'
import * as logs from '../log/write.ts'
import * as damages from '../combat/damage.ts'
import * as states from '../combat/status.ts'

const { BRIGHT, GAP_TO, GROUND, STANDARD_CELL } = grounds
const { STANDS } = gaps
const { DISKS, DISK_WORDS, SET_WORDS } = rows
const { int32s } = memory
const { NUMBERS } = numbers
const { HOLD_AFTER } = stanceContent
const { emit, NOBODY, STANDARD_CONTESTED, STANDARD_TAKEN } = logs
const { changeMorale } = damages
const {
  CELL,
  CONTESTED,
  HOUR,
  ON_STANDARD,
  OWNER,
  ROUND_IN_HOUR,
  S,
  SCRATCH,
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

/** Does the hero count at a standard, and how much? 0, 1 or 2, without a branch. Source: ruleset 1, section 3. */
function presenceOf(hero: number, standard: number): number {
  const s = S
  const h = hero & 15
  const mask = s[STATUS_MASK + h]!
  const there = (standard & 1) * CELLS + (s[CELL + h]! & 127)
  const away = (GAP_TO[there]! >>> 1) | (mask & NOWHERE) | (1 - s[STANDING + h]!)
  // A sign bit says that he has just come; so does one that nobody holds it.
  const fresh = ((s[ON_STANDARD + h]! - 1) >>> 31) & (s[OWNER + (standard & 1)]! >>> 31) & (s[TRAITS + h]! >>> TAKER)
  const counts = 1 + (((mask >>> HOLDING_LINE) | fresh) & 1)
  return counts & ~((away | (0 - away)) >> 31)
}
/** Who bears one of these counts nowhere. */
const NOWHERE = (1 << FEAR) | (1 << HIDDEN)
/** Place of its bit among traits. */
const TAKER = 31 - Math.clz32(STANDARD_TAKER)

/**
 * A side's presence: its heroes there, and one more when one of them counts double (Hold the Line, Standard-taker) or the side
 * Holds late in an hour; never two more (docs/adr/0028). Ghost counts nothing in an hour's rounds 1 and 2.
 */
export function presence(side: number, standard: number): number {
  const s = S
  const stance = s[STANCE + side]
  if ((stance === GHOST && s[ROUND_IN_HOUR]! <= 2) || !isAnybodyAt(side, standard)) return 0
  let bodies = 0
  let twice = stance === HOLD && s[ROUND_IN_HOUR]! > HOLD_AFTER ? 1 : 0
  for (let i = 0; i < 6; i++) {
    const counts = presenceOf(side * 6 + i, standard)
    twice |= counts >> 1
    bodies = (bodies + ((counts + 1) >> 1)) | 0
  }
  // A sign bit says that somebody is there.
  return bodies + (twice & ((0 - bodies) >>> 31))
}

/** Does anybody of the side stand within one hex? Mostly not, and then nobody need be counted. */
function isAnybodyAt(side: number, standard: number): boolean {
  const stands = STANDS
  const disks = DISKS
  const from = (side & 1) * 8
  const disk = (STANDARD_CELL[standard & 1]! & 127) * DISK_WORDS + SET_WORDS
  let there = 0
  for (let k = 0; k < SET_WORDS; k++) there |= stands[from + k]! & disks[disk + k]!
  return there !== 0
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
  for (let h = 0; h < 12; h++) {
    const near = (gaps[2 * CELLS + (s[CELL + h]! & 127)]! - 2) >>> 31
    s[ON_STANDARD + h] = (0 - (near & s[STANDING + h]!)) & (s[ON_STANDARD + h]! + 1)
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

const STANDARD_GLORY = int32s(SCRATCH)
STANDARD_GLORY.set(NUMBERS.standardGlory)

/** What a held standard pays a round in this hour. */
export function gloryOfStandard(standard: number): number {
  const hour = S[HOUR]!
  return hour === 3 && standard === GROUND[BRIGHT] ? NUMBERS.brightGlory : STANDARD_GLORY[hour - 1]!
}

/** Handle of a standard by reference: 0 north, 1 south, 2 the bright one. */
export function standardAt(ref: number): number {
  return ref === 2 ? GROUND[BRIGHT]! : ref
}

/** 0 ours, 1 theirs, 2 free, 3 contested. */
export function moodOf(side: number, standard: number): number {
  if (S[CONTESTED + standard] === 1) return 3
  const owner = S[OWNER + standard]!
  return owner < 0 ? 2 : owner === side ? 0 : 1
}
