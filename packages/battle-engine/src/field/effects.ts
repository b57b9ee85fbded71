import * as layout from '../state/layout.ts'
import * as logs from '../log/write.ts'

const { emit, FIELD_ENDED, FIELD_LAID, NOBODY } = logs
const {
  BLOCKED,
  EFFECTS_ON,
  FIELD_BY,
  FIELD_CELL,
  FIELD_KIND,
  FIELD_LEFT,
  FIELD_LIVE,
  FIELD_SLOTS,
  FIELD_VALUE,
  FIELD_WALLS,
  OCCUPIED,
  S,
} = layout

/** Handles of FIELD_EFFECT_IDS + 1. */
export const TRAP = 1
export const RAISED_WALL = 2
export const EMBER = 3
export const STORM = 4
export const FLOOD = 6

/** Lays an effect for `rounds` ends of round. With no slot free the oldest rule holds: nothing is laid. */
export function layField(by: number, kind: number, cell: number, rounds: number, value: number): boolean {
  const s = S
  const occupied = OCCUPIED
  const effects = EFFECTS_ON
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (s[FIELD_KIND + slot] !== 0) continue
    s[FIELD_KIND + slot] = kind
    s[FIELD_CELL + slot] = cell
    s[FIELD_BY + slot] = by
    s[FIELD_LEFT + slot] = rounds
    s[FIELD_VALUE + slot] = value
    s[FIELD_LIVE]! += 1
    effects[cell]! |= 1 << kind
    if (kind === RAISED_WALL) {
      occupied[cell] = BLOCKED
      s[FIELD_WALLS]! += 1
    }
    emit(FIELD_LAID, by, NOBODY, kind, cell | (rounds << 8))
    return true
  }
  return false
}

export function endField(slot: number): void {
  const kind = S[FIELD_KIND + slot]!
  const cell = S[FIELD_CELL + slot]!
  clearSlot(slot)
  if (kind === RAISED_WALL) OCCUPIED[cell] = 0
  emit(FIELD_ENDED, NOBODY, NOBODY, kind, cell)
}

/** Empties a slot without an event: an hour's end implies it. */
export function clearSlot(slot: number): void {
  const s = S
  const effects = EFFECTS_ON
  const cell = s[FIELD_CELL + slot]!
  if (s[FIELD_KIND + slot] === RAISED_WALL) s[FIELD_WALLS]! -= 1
  s[FIELD_KIND + slot] = 0
  s[FIELD_CELL + slot] = 0
  s[FIELD_BY + slot] = 0
  s[FIELD_LEFT + slot] = 0
  s[FIELD_VALUE + slot] = 0
  s[FIELD_LIVE]! -= 1
  let left = 0
  for (let other = 0; other < FIELD_SLOTS; other++)
    if (s[FIELD_KIND + other] !== 0 && s[FIELD_CELL + other] === cell) left |= 1 << s[FIELD_KIND + other]!
  effects[cell] = left
}

/** Slot of an effect of `kind` on `cell` laid by that side (or by anybody with −1), −1 when there is none. */
export function fieldOn(kind: number, cell: number, side: number): number {
  const s = S
  const effects = EFFECTS_ON
  if ((effects[cell]! & (1 << kind)) === 0) return -1
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (s[FIELD_KIND + slot] === kind && s[FIELD_CELL + slot] === cell) {
      if (side < 0 || (s[FIELD_BY + slot]! < 6 ? 0 : 1) === side) return slot
    }
  }
  return -1
}
