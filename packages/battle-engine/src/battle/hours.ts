import {
  CAUSE,
  CELL,
  CONTESTED,
  COOLDOWN,
  DAMAGE_HOUR,
  DAWN_HOUR,
  EXISTS,
  FALLS_THIS_HOUR,
  FEARED_HOUR,
  FIELD_KIND,
  FIELD_SLOTS,
  HEALS_TAKEN,
  HEALTH,
  HOME,
  HOUR,
  LAST_TARGET,
  MAX_HEALTH,
  MOVED,
  MONSTERS,
  OCCUPIED,
  ON_STANDARD,
  OWNER,
  ROUND_IN_HOUR,
  S,
  STANDING,
  STRUCK_HOUR,
  TRAITS,
} from '../state/layout.ts'
import { HANDLES, NUMBERS } from '../content/numbers.ts'
import { clearSlot } from '../field/effects.ts'
import { measureAll } from '../field/gaps.ts'
import { BY_RULES, CAME_HOME, emit, HOUR_BEGAN, NOBODY } from '../log/write.ts'
import { forgetAll, SECOND_WIND, TWICE_BORN } from '../combat/status.ts'

/** Begins an hour: all go home, statuses, field and holds end, the fallen rally, the standing heal. Source: ruleset 1, section 3. */
export function beginHour(hour: number): void {
  S[CAUSE] = BY_RULES
  S[HOUR] = hour
  S[ROUND_IN_HOUR] = 0
  if (hour > 1 && S[MONSTERS] !== 0) return goOn(hour)
  OCCUPIED.fill(0)
  for (let slot = 0; slot < FIELD_SLOTS; slot++) if (S[FIELD_KIND + slot] !== 0) clearSlot(slot)
  for (let i = 0; i < 2; i++) {
    S[OWNER + i] = -1
    S[CONTESTED + i] = 0
    S[FALLS_THIS_HOUR + i] = 0
  }
  for (let h = 0; h < HANDLES; h++) {
    if (S[EXISTS + h] === 0) continue
    forgetAll(h)
    S[CELL + h] = S[HOME + h]!
    S[HEALS_TAKEN + h] = 0
    S[DAMAGE_HOUR + h] = 0
    S[FEARED_HOUR + h] = 0
    S[STRUCK_HOUR + h] = 0
    S[DAWN_HOUR + h] = 0
    S[LAST_TARGET + h] = -1
    S[MOVED + h] = 0
    S[ON_STANDARD + h] = 0
    for (let slot = 0; slot < 4; slot++) S[COOLDOWN + slot * HANDLES + h] = 0
    // Who can be called stands nowhere yet.
    if (S[MONSTERS] === 0 || S[STANDING + h] === 1) OCCUPIED[S[HOME + h]!] = h + 1
  }
  emit(HOUR_BEGAN, NOBODY, NOBODY, hour, 0)
  if (hour > 1) for (let h = 0; h < HANDLES; h++) if (S[EXISTS + h] === 1) comeHome(h)
  measureAll()
}

/** A mission is one fight: nobody goes home, rests or rallies; what may be done once an hour may be done again. */
function goOn(hour: number): void {
  S[FALLS_THIS_HOUR] = S[FALLS_THIS_HOUR + 1] = 0
  for (let h = 0; h < HANDLES; h++) {
    S[HEALS_TAKEN + h] = 0
    S[DAMAGE_HOUR + h] = 0
    S[FEARED_HOUR + h] = 0
    S[STRUCK_HOUR + h] = 0
    S[DAWN_HOUR + h] = 0
  }
  emit(HOUR_BEGAN, NOBODY, NOBODY, hour, 0)
}

function comeHome(hero: number): void {
  const full = S[MAX_HEALTH + hero]!
  const rallied = S[STANDING + hero] === 0
  S[STANDING + hero] = 1
  S[HEALTH + hero] = rallied
    ? ((full * rallyOf(hero)) / 1000) | 0
    : Math.min(full, S[HEALTH + hero]! + (((full * NUMBERS.standingHealPermille) / 1000) | 0))
  emit(CAME_HOME, NOBODY, hero, rallied ? 1 : 0, S[HEALTH + hero]! | (S[HOME + hero]! << 16))
}

function rallyOf(hero: number): number {
  const traits = S[TRAITS + hero]!
  return (traits & SECOND_WIND) !== 0 ? 800 : (traits & TWICE_BORN) !== 0 ? 780 : NUMBERS.rallyPermille
}
