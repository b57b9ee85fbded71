import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as gaps from '../field/gaps.ts'
import * as logs from '../log/write.ts'
import * as states from './status.ts'
import * as tricks from './tricks.ts'

const { measureAgain } = gaps
const { NUMBERS } = numbers
const { ABSORBED, emit, FELL, HEAL, MORALE_SET, NOBODY, SHARED, STOOD_UP } = logs
const { afterFall, isSummon } = tricks
const { forget, forgetAll, has, lose, setValue, valueOf, LINKED, POISON, SECOND_DAWN, WARD } = states
const {
  CELL,
  DAMAGE_HOUR,
  DEALT,
  FALLS_DEALT,
  FALLS_THIS_HOUR,
  GLORY,
  GLORY_SHARE,
  GLORY_WON,
  HEALED,
  HEALS_TAKEN,
  HEALTH,
  MAX_HEALTH,
  MONSTERS,
  MORALE,
  OCCUPIED,
  S,
  STANDING,
  STATUS_MASK,
  TAKEN,
  TIMES_FALLEN,
} = layout

export function sideOf(hero: number): number {
  return hero < 6 ? 0 : 1
}

/** What a ward leaves of `amount`; tells of what it took. */
export function throughWard(target: number, amount: number): number {
  if ((S[STATUS_MASK + target]! & (1 << WARD)) === 0) return amount
  const strength = valueOf(target, WARD)
  const taken = Math.min(strength, amount)
  if (taken <= 0) return amount
  setValue(target, WARD, strength - taken)
  emit(ABSORBED, NOBODY, target, 0, taken | ((strength - taken) << 16))
  if (strength === taken) lose(target, WARD)
  return amount - taken
}

/**
 * Takes health and says so with one event of `kind`; the fall, if it is one, is the caller's to settle (settleFall) when
 * all of the blow has been told. `by` = NOBODY when nobody is to have the deed. Gives the health really lost.
 */
export function takeHealth(
  target: number,
  amount: number,
  by: number,
  kind: number,
  detail: number,
  flags: number,
): number {
  const lost = Math.min(amount, S[HEALTH + target]!)
  S[HEALTH + target]! -= lost
  S[TAKEN + target]! += lost
  if (by !== NOBODY) {
    S[DEALT + by]! += lost
    S[DAMAGE_HOUR + by]! += lost
  }
  emit(kind, by, target, detail, lost | flags)
  return lost
}

/** The other end of a Doom Knot takes its share; no knot passes on what came through a knot. */
export function shareThroughKnot(target: number, lost: number, by: number): void {
  if (!has(target, LINKED)) return
  const partner = valueOf(target, LINKED)
  if (S[STANDING + partner] === 0 || !has(partner, LINKED)) return
  const share = ((lost * NUMBERS.linkShare) / 1000) | 0
  if (share <= 0) return
  const through = throughWard(partner, share)
  if (through > 0) takeHealth(partner, through, by, SHARED, 0, 0)
  settleFall(partner, by)
}

/** If his health is gone he falls (or a Second Dawn lifts him). Gives true when he fell. */
export function settleFall(target: number, by: number): boolean {
  if (S[STANDING + target] === 0 || S[HEALTH + target]! > 0) return false
  if (has(target, SECOND_DAWN)) {
    forget(target, SECOND_DAWN)
    S[HEALTH + target] = Math.max(1, ((S[MAX_HEALTH + target]! * 250) / 1000) | 0)
    emit(STOOD_UP, NOBODY, target, 0, S[HEALTH + target]!)
    return false
  }
  const side = sideOf(target)
  const foe = 1 - side
  S[STANDING + target] = 0
  measureAgain(target)
  OCCUPIED[S[CELL + target]!] = 0
  forgetAll(target)
  S[TIMES_FALLEN + target]! += 1
  S[FALLS_THIS_HOUR + side]! += 1
  if (S[MONSTERS] !== 0 && isSummon(target)) {
    // Who was but called is nobody's deed and nobody's loss.
    emit(FELL, by, target, 0, 0)
    return true
  }
  S[GLORY + foe]! += S[GLORY_SHARE + target]!
  if (by !== NOBODY && sideOf(by) === foe) {
    S[FALLS_DEALT + by]! += 1
    S[GLORY_WON + by]! += S[GLORY_SHARE + target]!
  }
  emit(FELL, by, target, 0, S[GLORY_SHARE + target]!)
  changeMorale(side, NUMBERS.moraleOwnFall)
  changeMorale(foe, NUMBERS.moraleFoeFall)
  if (S[MONSTERS] !== 0) afterFall(target, by)
  return true
}

export function changeMorale(side: number, by: number): void {
  const morale = Math.max(0, Math.min(100, S[MORALE + side]! + by))
  if (morale === S[MORALE + side]) return
  S[MORALE + side] = morale
  emit(MORALE_SET, NOBODY, NOBODY, side, morale)
}

/**
 * Heals `amount` before fading: after the second heal of an hour each counts 700 ‰ of the one before; poison halves.
 * `fades` false for regeneration, which neither fades nor counts.
 */
export function heal(source: number, target: number, amount: number, fades: boolean): number {
  const s = S
  if (s[STANDING + target] === 0) return 0
  let given = amount
  if (fades) {
    for (let n = s[HEALS_TAKEN + target]!; n >= NUMBERS.healFreeAnHour; n--)
      given = ((given * NUMBERS.healFading) / 1000) | 0
    s[HEALS_TAKEN + target]! += 1
  }
  if (has(target, POISON)) given = given >> 1
  given = Math.min(given, s[MAX_HEALTH + target]! - s[HEALTH + target]!)
  if (given <= 0) return 0
  s[HEALTH + target]! += given
  s[HEALED + source]! += given
  emit(HEAL, source, target, 0, given)
  return given
}
