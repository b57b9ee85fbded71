import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as logs from '../log/write.ts'
import * as standards from './standards.ts'

const {
  CALL,
  CAUSE,
  EXISTS,
  FIRED,
  FIRED_ROUND,
  GAMBIT_COUNT,
  GLORY,
  HOUR,
  LANE,
  ORDER,
  ORDER_COUNT,
  ORDER_WORDS,
  ROUND,
  S,
  SETS,
  STANCE,
  STANDING,
} = layout
const { BY_ORDER, BY_RULES, emit, NOBODY, ORDER_FIRED, SET_CHANGED, STANCE_CHANGED } = logs
const { HANDLES } = numbers
const { moodOf, standardAt } = standards
/**
 * Conditional orders of both sides at a round's start, in order, each once. Both look at the field as it was before either
 * acted, so that neither side's order answers the other's within the round.
 */
export function fireOrders(): void {
  const s = S
  const left = dueOrders(0)
  const right = dueOrders(1)
  s[CAUSE] = BY_ORDER
  for (let number = 0; number < 5; number++) {
    if ((left & (1 << number)) !== 0) fire(0, number)
    if ((right & (1 << number)) !== 0) fire(1, number)
  }
  s[CAUSE] = BY_RULES
}

function dueOrders(side: number): number {
  const s = S
  s[CALL + side] = 0
  let due = 0
  const count = s[ORDER_COUNT + side]!
  for (let number = 0; number < count; number++) {
    if ((s[FIRED + side]! & (1 << number)) !== 0) continue
    const at = ORDER + (side * 5 + number) * ORDER_WORDS
    const now = s[at] === 0 ? s[HOUR]! : s[ROUND]!
    if (now >= s[at + 1]! && (s[at + 2] === 0 || isMet(side, s[at + 2]! - 1, s[at + 3]!, s[at + 4]!)))
      due |= 1 << number
  }
  return due
}

/** By handle of ORDER_CONDITION_KINDS. */
function isMet(side: number, kind: number, a: number, b: number): boolean {
  switch (kind) {
    case 0:
      return S[GLORY + side]! - S[GLORY + 1 - side]! >= a
    case 1:
      return S[GLORY + side]! - S[GLORY + 1 - side]! <= a
    case 2:
      return a >= 0 && S[EXISTS + a] === 1 && S[STANDING + a] === 0
    case 3:
      return standing(side) <= a
    case 4:
      return moodOf(side, standardAt(a)) === b
    case 5:
      return S[STANCE + 1 - side] === a
    default:
      throw new Error(`no order condition ${kind}`)
  }
}

export function standing(side: number): number {
  const s = S
  let count = 0
  for (let h = side * 6; h < side * 6 + 6; h++) count += s[STANDING + h]!
  return count
}

function fire(side: number, number: number): void {
  const s = S
  const at = ORDER + (side * 5 + number) * ORDER_WORDS
  s[FIRED + side]! |= 1 << number
  s[FIRED_ROUND + side * 5 + number] = s[ROUND]!
  emit(ORDER_FIRED, NOBODY, NOBODY, side, number)
  switch (s[at + 5]) {
    case 0:
      s[STANCE + side] = s[at + 6]!
      emit(STANCE_CHANGED, NOBODY, NOBODY, side, s[at + 6]!)
      return
    case 1:
      for (let i = 0; i < 6; i++) if (s[at + 7 + i]! > 0) s[LANE + side * 6 + i] = s[at + 7 + i]! - 1
      return
    case 2:
      s[CALL + side] = s[at + 6]!
      return
    default:
      for (let i = 0; i < 6; i++)
        if (((s[at + 7]! >> i) & 1) === 1 || s[LANE + side * 6 + i] === s[at + 8]! - 1)
          changeSet(side * 6 + i, s[at + 6]!)
  }
}

/** Puts a hero on a gambit set; who has none of that letter, or is on it already, keeps his own. */
function changeSet(hero: number, set: number): void {
  const s = S
  const at = 2 * hero
  if (((s[SETS]! >> at) & 3) === set || s[GAMBIT_COUNT + set * HANDLES + hero] === 0) return
  s[SETS] = (s[SETS]! & ~(3 << at)) | (set << at)
  emit(SET_CHANGED, NOBODY, hero, set, 0)
}
