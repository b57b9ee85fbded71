import * as layout from '../state/layout.ts'
import { emit, FIELD_ENDED, FIELD_LAID, NOBODY } from '../log/write.ts'

const {
  BLOCKED,
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

/** Lays an effect for `rounds` ends of round. With no slot free the oldest rule holds: nothing is laid. */
export function layField(by: number, kind: number, cell: number, rounds: number, value: number): boolean {
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (S[FIELD_KIND + slot] !== 0) continue
    S[FIELD_KIND + slot] = kind
    S[FIELD_CELL + slot] = cell
    S[FIELD_BY + slot] = by
    S[FIELD_LEFT + slot] = rounds
    S[FIELD_VALUE + slot] = value
    S[FIELD_LIVE]! += 1
    if (kind === RAISED_WALL) {
      OCCUPIED[cell] = BLOCKED
      S[FIELD_WALLS]! += 1
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
  if (S[FIELD_KIND + slot] === RAISED_WALL) S[FIELD_WALLS]! -= 1
  S[FIELD_KIND + slot] = 0
  S[FIELD_CELL + slot] = 0
  S[FIELD_BY + slot] = 0
  S[FIELD_LEFT + slot] = 0
  S[FIELD_VALUE + slot] = 0
  S[FIELD_LIVE]! -= 1
}

/** Slot of an effect of `kind` on `cell` laid by that side (or by anybody with −1), −1 when there is none. */
export function fieldOn(kind: number, cell: number, side: number): number {
  if (S[FIELD_LIVE] === 0) return -1
  for (let slot = 0; slot < FIELD_SLOTS; slot++) {
    if (S[FIELD_KIND + slot] === kind && S[FIELD_CELL + slot] === cell) {
      if (side < 0 || (S[FIELD_BY + slot]! < 6 ? 0 : 1) === side) return slot
    }
  }
  return -1
}
