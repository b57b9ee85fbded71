import * as layout from '../state/layout.ts'
import * as draws from '../chance/draw.ts'
import * as numbers from '../content/numbers.ts'
import * as logs from '../log/write.ts'
import * as tricks from './tricks.ts'

const { chance, RESIST_STREAM } = draws
const { HANDLES, NUMBERS } = numbers
const { isBoss } = tricks
const { emit, RESISTED, STATUS_ENDED, STATUS_GAINED } = logs
const { ACTOR, ANCESTRY, ATTRIBUTE, S, STATUS_MASK, STATUS_WORD, TRAITS } = layout

/** Handles of STATUS_IDS. */
export const BURN = 0
export const BLEED = 1
export const POISON = 2
export const STUN = 3
export const STUN_IMMUNE = 4
export const ROOT = 5
export const SLOW = 6
export const HASTE = 7
export const BLIND = 8
export const SILENCE = 9
export const FEAR = 10
export const WARD = 11
export const REGENERATION = 12
export const WEAKEN = 13
export const MARKED = 14
export const HIDDEN = 15
export const TAUNTED = 16
export const LINKED = 17
export const HOLDING_LINE = 18
export const BULWARK = 19
export const RIPOSTE = 20
export const UNSTOPPABLE = 21
export const BLOOD_PRICE = 22
export const SINGING = 23
export const SECOND_DAWN = 24
export const INTERPOSED = 25
export const FEINTED = 26
export const BALLAD = 27
export const GUARDING = 28

/** Bits of TRAITS used here and elsewhere, by handle of TRAIT_IDS. */
export const EARLY_RISER = 1 << 0
export const NIGHT_OWL = 1 << 1
export const SHIELDMATE = 1 << 2
export const LONE_WOLF = 1 << 3
export const BANNER_BLOOD = 1 << 4
export const THICK_SKULL = 1 << 5
export const SURE_FOOT = 1 << 6
export const BUSH_BORN = 1 << 7
export const FINISHER = 1 << 8
export const GIANT_KILLER = 1 << 9
export const COLD_BLOOD = 1 << 10
export const HOTHEAD = 1 << 11
export const SECOND_WIND = 1 << 12
export const STUBBORN = 1 << 13
export const WALL_TRAIT = 1 << 14
export const STANDARD_TAKER = 1 << 15
export const TWICE_BORN = 1 << 16
export const SCARRED = 1 << 17
export const CLUTCH = 1 << 18
export const SLAYER = 1 << 19
export const NEMESIS = 1 << 20
export const GIANTSBANE = 1 << 21

const DUSKBORN = 4
const RESOLVE = 5

export function has(hero: number, status: number): boolean {
  return (S[STATUS_MASK + (hero & 15)]! & (1 << status)) !== 0
}
export function hasTrait(hero: number, bit: number): boolean {
  return (S[TRAITS + (hero & 15)]! & bit) !== 0
}
/** The status's number: poison's damage, ward's strength, the taunter's handle … 0 when he has it not. */
export function valueOf(hero: number, status: number): number {
  return S[STATUS_WORD + (status & 31) * HANDLES + (hero & 15)]! >> 11
}
export function sourceOf(hero: number, status: number): number {
  return (S[STATUS_WORD + (status & 31) * HANDLES + (hero & 15)]! >> 7) & 15
}

/** Can this status take hold at all? */
export function isImmune(target: number, status: number): boolean {
  if (status === STUN) return has(target, STUN_IMMUNE) || has(target, UNSTOPPABLE) || isBoss(target)
  if (status === ROOT || status === SLOW) return has(target, UNSTOPPABLE)
  if (status === FEAR) return hasTrait(target, COLD_BLOOD)
  return false
}

/**
 * Gives a status for `rounds` of the bearer's turns; one of the same kind is renewed, never stacked. A status that
 * somebody gives himself, or gets in his own turn, does not count that turn.
 */
export function gain(source: number, target: number, status: number, rounds: number, value: number): boolean {
  const fresh = S[ACTOR] === target
  if (isImmune(target, status)) return false
  let left = rounds
  if (status === STUN && hasTrait(target, THICK_SKULL)) left = Math.min(left, 1)
  if ((status === HIDDEN || status === BLIND) && S[ANCESTRY + source] === DUSKBORN) left++
  S[STATUS_MASK + target]! |= 1 << status
  S[STATUS_WORD + status * HANDLES + target] = left | (fresh ? 64 : 0) | (source << 7) | (value << 11)
  emit(STATUS_GAINED, source, target, status, (left & 63) | (value << 6))
  if (status === STUN || status === SILENCE) {
    if (has(target, SINGING)) lose(target, SINGING)
  }
  return true
}

export function lose(target: number, status: number): void {
  if (!has(target, status)) return
  forget(target, status)
  emit(STATUS_ENDED, 15, target, status, 0)
}

/** Drops a status without an event: for events that imply it. */
export function forget(target: number, status: number): void {
  S[STATUS_MASK + target]! &= ~(1 << status)
  S[STATUS_WORD + status * HANDLES + target] = 0
}

/** Sets the value of a running status without an event (ward after absorbing). */
export function setValue(target: number, status: number, value: number): void {
  const at = STATUS_WORD + status * HANDLES + target
  S[at] = (S[at]! & 2047) | (value << 11)
}

/** All statuses of a hero go; the event that follows implies it. */
export function forgetAll(target: number): void {
  const s = S
  for (let mask = s[STATUS_MASK + target]!; mask !== 0; mask &= mask - 1) {
    s[STATUS_WORD + (31 - Math.clz32(mask & -mask)) * HANDLES + target] = 0
  }
  s[STATUS_MASK + target] = 0
}

/** The Resolve test: true when the target resists with 200 ‰ + Resolve/4. Drawn in the target's own stream. */
export function resists(source: number, target: number, status: number): boolean {
  let permille = NUMBERS.resistBase + (S[ATTRIBUTE + RESOLVE * HANDLES + target]! >> 2)
  if (status === FEAR && hasTrait(target, SCARRED)) permille += 150
  if ((status === STUN || status === BLIND) && hasTrait(target, THICK_SKULL)) permille += 100
  if (!chance(RESIST_STREAM, target, permille)) return false
  emit(RESISTED, source, target, status, 0)
  return true
}

/** End of the bearer's turn: every running status has one round less. */
export function countDown(hero: number): void {
  const s = S
  for (let mask = s[STATUS_MASK + hero]!; mask !== 0; mask &= mask - 1) {
    const status = 31 - Math.clz32(mask & -mask)
    const at = STATUS_WORD + status * HANDLES + hero
    const word = s[at]!
    const fresh = (word >>> 6) & 1
    if ((word & 127) > 1) s[at] = word - 1 - 63 * fresh
    else {
      const stunned = status === STUN
      lose(hero, status)
      if (stunned) {
        gain(hero, hero, STUN_IMMUNE, 3, 0)
        // The turn that ends is over: the three to come count whole.
        s[STATUS_WORD + STUN_IMMUNE * HANDLES + hero]! &= ~64
      }
    }
  }
}
