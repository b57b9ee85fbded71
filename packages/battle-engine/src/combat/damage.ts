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
  if ((S[STATUS_MASK + (target & 15)]! & (1 << WARD)) === 0) return amount
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
  const s = S
  const t = target & 15
  const health = s[HEALTH + t]!
  const lost = amount < health ? amount | 0 : health
  s[HEALTH + t] = (health - lost) | 0
  s[TAKEN + t] = (s[TAKEN + t]! + lost) | 0
  if (by !== NOBODY) {
    const b = by & 15
    s[DEALT + b] = (s[DEALT + b]! + lost) | 0
    s[DAMAGE_HOUR + b] = (s[DAMAGE_HOUR + b]! + lost) | 0
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
  const s = S
  const t = target & 15
  if (s[STANDING + t] === 0 || s[HEALTH + t]! > 0) return false
  if (has(t, SECOND_DAWN)) {
    forget(t, SECOND_DAWN)
    s[HEALTH + t] = Math.max(1, ((s[MAX_HEALTH + t]! * 250) / 1000) | 0)
    emit(STOOD_UP, NOBODY, t, 0, s[HEALTH + t]!)
    return false
  }
  const side = sideOf(t)
  const foe = 1 - side
  s[STANDING + t] = 0
  measureAgain(t)
  OCCUPIED[s[CELL + t]!] = 0
  forgetAll(t)
  s[TIMES_FALLEN + t]! += 1
  s[FALLS_THIS_HOUR + side]! += 1
  if (s[MONSTERS] !== 0 && isSummon(t)) {
    // Who was but called is nobody's deed and nobody's loss.
    emit(FELL, by, t, 0, 0)
    return true
  }
  s[GLORY + foe]! += s[GLORY_SHARE + t]!
  if (by !== NOBODY && sideOf(by) === foe) {
    s[FALLS_DEALT + by]! += 1
    s[GLORY_WON + by]! += s[GLORY_SHARE + t]!
  }
  emit(FELL, by, t, 0, s[GLORY_SHARE + t]!)
  changeMorale(side, NUMBERS.moraleOwnFall)
  changeMorale(foe, NUMBERS.moraleFoeFall)
  if (s[MONSTERS] !== 0) afterFall(t, by)
  return true
}

export function changeMorale(side: number, by: number): void {
  const wished = (S[MORALE + side]! + by) | 0
  const morale = wished < 0 ? 0 : wished > 100 ? 100 : wished
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
