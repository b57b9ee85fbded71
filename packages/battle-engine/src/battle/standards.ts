import * as layout from '../state/layout.ts'
import * as memory from '../state/memory.ts'
import * as numbers from '../content/numbers.ts'
import * as stanceContent from '../content/stances.ts'
import * as grounds from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as damages from '../combat/damage.ts'
import * as states from '../combat/status.ts'

const { AT_STANDARDS, BOTH, BRIGHT, GROUND } = grounds
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
} = layout
const { hasTrait, FEAR, HIDDEN, HOLDING_LINE, STANDARD_TAKER } = states

const HOLD = 3
const GHOST = 5

/** The standards at which a hero counts: whoever stands there, neither feared nor hidden. Source: ruleset 1, section 3. */
function countsAt(hero: number): number {
  const s = S
  const h = hero & 15
  // Sign bits for branches: who has come and who has gone is guessed wrong.
  const there = AT_STANDARDS[s[CELL + h]! & 127]! & (0 - s[STANDING + h]!)
  return there & (((s[STATUS_MASK + h]! & NOWHERE) - 1) >> 31)
}
/** Who bears one of these counts nowhere. */
const NOWHERE = (1 << FEAR) | (1 << HIDDEN)

/**
 * A side's presence at both standards, one in each byte: its heroes there, and one more when one of them counts double (Hold the
 * Line, Standard-taker) or the side Holds late in an hour; never two more (docs/adr/0028). Ghost counts nothing in an hour's
 * rounds 1 and 2.
 */
function presences(side: number): number {
  const s = S
  const at = AT_STANDARDS
  const stance = s[STANCE + side]
  const round = s[ROUND_IN_HOUR]!
  if (stance === GHOST && round <= 2) return 0
  const from = side * 6
  let bodies = 0
  let twice = stance === HOLD && round > HOLD_AFTER ? BOTH : takers(side)
  for (let i = 0; i < 6; i++) {
    const mask = s[STATUS_MASK + from + i]!
    // countsAt, written out: a loop that calls nothing is compiled without one.
    const there = at[s[CELL + from + i]! & 127]! & (0 - s[STANDING + from + i]!) & (((mask & NOWHERE) - 1) >> 31)
    bodies = (bodies + there) | 0
    twice |= there & (0 - ((mask >>> HOLDING_LINE) & 1))
  }
  // A carry says that somebody is there.
  return bodies + (twice & ((bodies + 0x7f7f) >>> 7))
}

/** The standards that nobody holds and a Standard-taker has just come to. */
function takers(side: number): number {
  const s = S
  const free = (s[OWNER]! >>> 31) | ((s[OWNER + 1]! >>> 31) << 8)
  if (free === 0) return 0
  let taking = 0
  for (let h = side * 6; h < side * 6 + 6; h++)
    if (hasTrait(h, STANDARD_TAKER) && s[ON_STANDARD + h] === 0) taking |= countsAt(h)
  return taking & free
}

/** A side's presence at a standard. */
export function presence(side: number, standard: number): number {
  return (presences(side) >>> (8 * standard)) & 255
}

/** At a round's end: more presence takes, equal presence above nil contests, nobody near leaves it as it was. */
export function settleStandards(): void {
  const s = S
  const at = AT_STANDARDS
  const ours = presences(0)
  const theirs = presences(1)
  for (let standard = 0; standard < 2; standard++) {
    const left = (ours >>> (8 * standard)) & 255
    const right = (theirs >>> (8 * standard)) & 255
    const contested = left === right && left > 0 ? 1 : 0
    if (contested !== s[CONTESTED + standard]) {
      s[CONTESTED + standard] = contested
      emit(STANDARD_CONTESTED, NOBODY, NOBODY, standard, contested)
    }
    if (left !== right) take(standard, left > right ? 0 : 1)
  }
  for (let h = 0; h < 12; h++) {
    // A sign bit for one who stands there.
    const near = 0 - (at[s[CELL + h]! & 127]! & (0 - s[STANDING + h]!))
    s[ON_STANDARD + h] = (near >> 31) & (s[ON_STANDARD + h]! + 1)
  }
}

function take(standard: number, side: number): void {
  const s = S
  const before = s[OWNER + standard]!
  if (before === side) return
  s[OWNER + standard] = side
  for (let h = side * 6; h < side * 6 + 6; h++)
    if (((countsAt(h) >>> (8 * standard)) & 1) !== 0) s[STANDARDS_TAKEN + h]! += 1
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
