import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as stanceContent from '../content/stances.ts'
import { STANCE_IDS } from '../content/ids.ts'
import * as gaps from '../field/gaps.ts'
import * as grounds from '../field/ground.ts'
import * as damages from './damage.ts'
import * as states from './status.ts'
import * as tricks from './tricks.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory
const { HANDLES, NUMBERS } = numbers
const { GHOST_HIT, HUNT_DEALT, STANCES } = stanceContent
const { apart, isCover, isHigh, toNearestStandard } = grounds
const { countOf, gapsTo, within, without } = gaps
const { sideOf } = damages
const { BODY_DAMAGE, hitByTrick, kindOf } = tricks
const {
  has,
  valueOf,
  BALLAD,
  BANNER_BLOOD,
  BLIND,
  BLOOD_PRICE,
  BULWARK,
  BUSH_BORN,
  CLUTCH,
  EARLY_RISER,
  FEINTED,
  FINISHER,
  GIANTSBANE,
  GIANT_KILLER,
  HOTHEAD,
  LONE_WOLF,
  MARKED,
  NEMESIS,
  NIGHT_OWL,
  SHIELDMATE,
  SINGING,
  SLAYER,
  WALL_TRAIT,
  WEAKEN,
} = states
const {
  BASE_HIT,
  CELL,
  CLASS,
  HEALTH,
  HOUR,
  MAGIC,
  MAX_HEALTH,
  MONSTER,
  NEMESIS_OF,
  MONSTERS,
  POWER,
  ROUND,
  S,
  SCRATCH,
  SLAYER_OF,
  SOAK_BODY,
  SOAK_MAGIC,
  STANCE,
  STANDING,
  STATUS_MASK,
  STRUCK_HOUR,
  TRAITS,
  WORTH,
} = layout

/** How a strike is meant: bits. */
export const PLAIN = 0
/** A reaction: nothing answers it. */
export const AS_REACTION = 1
/** An area's blow: no cover, no guard, no counter. */
export const AS_AREA = 2

const GUARDIAN = 0
const GHOST = 5
const SHIELDWALL = 2
const HUNT = 4
const DEALT_BY_STANCE = int32s(SCRATCH)
const TAKEN_BY_STANCE = int32s(SCRATCH)
STANCE_IDS.forEach((id, handle) => {
  DEALT_BY_STANCE[handle] = STANCES[id].dealt
  TAKEN_BY_STANCE[handle] = STANCES[id].taken
})
const FEINTED_HIT = ((NUMBERS.hitSlope * 400) / 100) | 0
const HIT_TRAITS = EARLY_RISER | NIGHT_OWL | FINISHER | CLUTCH | NEMESIS | GIANTSBANE
/** Hit in permille with everything that bears on it now. */
export function hitChance(attacker: number, target: number, flatRange: number, how: number): number {
  const s = S
  const a = attacker & 15
  const t = target & 15
  let hit = s[BASE_HIT + a * HANDLES + t]!
  const mask = s[STATUS_MASK + t]!
  const traits = s[TRAITS + a]!
  hit += FEINTED_HIT & (0 - ((mask >>> FEINTED) & 1))
  hit += NUMBERS.markedHit & (0 - ((mask >>> MARKED) & 1))
  if (has(a, BLIND)) hit += NUMBERS.blindHit
  const there = s[CELL + t]!
  // The rarest first: what is seldom so is guessed right.
  if (isCover(there) && flatRange > 1 && how !== AS_AREA)
    hit += (s[TRAITS + t]! & BUSH_BORN) !== 0 ? -200 : NUMBERS.coverHit
  hit += ((isHigh(s[CELL + a]!) ? 1 : 0) - (isHigh(there) ? 1 : 0)) * NUMBERS.heightHit
  if ((traits & HIT_TRAITS) !== 0) {
    if ((traits & EARLY_RISER) !== 0 && s[HOUR] === 1) hit += 30
    if ((traits & NIGHT_OWL) !== 0 && s[HOUR] === 3) hit += 30
    if ((traits & FINISHER) !== 0 && s[HEALTH + t]! * 1000 < s[MAX_HEALTH + t]! * 300) hit += 60
    if ((traits & CLUTCH) !== 0 && s[ROUND]! >= 20) hit += 40
    if ((traits & NEMESIS) !== 0 && s[NEMESIS_OF + a] === t + 1) hit += 60
    if ((traits & GIANTSBANE) !== 0 && s[MONSTER + t] !== 0) hit += 40
  }
  if (s[STANCE + sideOf(a)] === GHOST && s[STRUCK_HOUR + a] === 0) hit += GHOST_HIT
  if (s[MONSTERS] !== 0) hit += hitByTrick(a, t)
  return hit < 50 ? 50 : hit > 990 ? 990 : hit
}

/**
 * What a blow that hits takes away before wards and guards, in whole points, at least 1. `spread`: its draw, in permille.
 * Source: ruleset 1, section 2, factors in the order written, in thousandths of a point until the last line.
 */
export function damageOf(
  attacker: number,
  target: number,
  permille: number,
  spread: number,
  critical: boolean,
): number {
  const s = S
  const a = attacker & 15
  const t = target & 15
  const side = sideOf(a)
  let milli = ((s[POWER + a]! * permille) / 1000) | 0
  milli = ((milli * spread) / 1000) | 0
  milli = ((milli * (1000 - soakOf(t, s[MAGIC + a] === 1))) / 1000) | 0
  if (critical) milli = ((milli * NUMBERS.criticalDamage) / 1000) | 0
  const stance = s[STANCE + side]!
  const dealt = stance === HUNT && t === weakestOf(1 - side) ? HUNT_DEALT : DEALT_BY_STANCE[stance]!
  if (dealt !== 1000) milli = ((milli * dealt) / 1000) | 0
  const theirs = s[STANCE + 1 - side]!
  if (theirs === SHIELDWALL) {
    if (alliesWithin(t, 1) > 0) milli = ((milli * TAKEN_BY_STANCE[theirs]!) / 1000) | 0
  } else if (TAKEN_BY_STANCE[theirs] !== 1000) milli = ((milli * TAKEN_BY_STANCE[theirs]!) / 1000) | 0
  milli = byTraits(a, t, milli)
  if (s[MONSTERS] !== 0 && s[MAGIC + a] === 0) milli = ((milli * BODY_DAMAGE[kindOf(t)]!) / 1000) | 0
  const mask = s[STATUS_MASK + a]!
  if ((mask & (1 << WEAKEN)) !== 0) milli = ((milli * NUMBERS.weakenDamage) / 1000) | 0
  if ((mask & (1 << BLOOD_PRICE)) !== 0) milli = ((milli * NUMBERS.bloodPriceDamage) / 1000) | 0
  if (isSungTo(a)) milli = ((milli * NUMBERS.warSongDamage) / 1000) | 0
  const whole = ((milli / 1000) | 0) + ((mask & (1 << BALLAD)) !== 0 ? valueOf(a, BALLAD) : 0)
  return whole < 1 ? 1 : whole
}

const DAMAGE_TRAITS = LONE_WOLF | BANNER_BLOOD | GIANT_KILLER | SLAYER | HOTHEAD
function byTraits(attacker: number, target: number, damage: number): number {
  const s = S
  const a = attacker & 15
  const t = target & 15
  const mine = s[TRAITS + a]!
  let milli = damage
  if (((mine | s[TRAITS + t]!) & DAMAGE_TRAITS) === 0) return damage
  if ((mine & LONE_WOLF) !== 0 && alliesWithin(a, 2) === 0) milli = ((milli * 1050) / 1000) | 0
  if ((mine & BANNER_BLOOD) !== 0 && toNearestStandard(s[CELL + a]!) <= 1) milli = ((milli * 1050) / 1000) | 0
  if ((mine & GIANT_KILLER) !== 0 && s[WORTH + t]! > s[WORTH + a]!) milli = ((milli * 1050) / 1000) | 0
  if ((mine & SLAYER) !== 0 && isOfSlayersClass(a, t)) milli = ((milli * 1030) / 1000) | 0
  if ((mine & HOTHEAD) !== 0) milli = ((milli * 1040) / 1000) | 0
  if ((s[TRAITS + t]! & HOTHEAD) !== 0) milli = ((milli * 1040) / 1000) | 0
  return milli
}

/** Classes are heroes': a monster fights like one and is of none. */
function isOfSlayersClass(attacker: number, target: number): boolean {
  return S[SLAYER_OF + attacker] === S[CLASS + target]! + 1 && S[MONSTER + target] === 0
}

/** Soak in permille, at most 600. */
export function soakOf(target: number, magic: boolean): number {
  const s = S
  const t = target & 15
  let soak = magic ? s[SOAK_MAGIC + t]! : s[SOAK_BODY + t]!
  if (has(t, BULWARK)) soak += NUMBERS.bulwarkSoak
  const traits = s[TRAITS + t]!
  if ((traits & WALL_TRAIT) !== 0) soak += 25
  if ((traits & SHIELDMATE) !== 0 && isBesideGuardian(t)) soak += 40
  return soak > NUMBERS.soakMost ? NUMBERS.soakMost : soak
}

function isBesideGuardian(hero: number): boolean {
  const s = S
  const from = hero < 6 ? 0 : 6
  for (let a = from; a < from + 6; a++)
    if (a !== hero && s[STANDING + a] === 1 && s[CLASS + a] === GUARDIAN && apart(hero, a) === 1) return true
  return false
}

export function alliesWithin(hero: number, hexes: number): number {
  return countOf(within(without(gapsTo(hero, hero < 6 ? 0 : 1), hero % 6), hexes))
}

/** The standing hero of a side with least health; the first in canonical order among equals. −1 if nobody stands. */
export function weakestOf(side: number): number {
  const s = S
  let least = -1
  for (let h = side * 6; h < side * 6 + 6; h++)
    if (s[STANDING + h] === 1 && (least < 0 || s[HEALTH + h]! < s[HEALTH + least]!)) least = h
  return least
}

function isSungTo(hero: number): boolean {
  const s = S
  const from = hero < 6 ? 0 : 6
  // Mostly nobody sings, and one look says so.
  let songs = 0
  for (let i = 0; i < 6; i++) songs |= s[STATUS_MASK + from + i]!
  if ((songs & (1 << SINGING)) === 0) return false
  // A bit at 4, 9, … for each of the others within two hexes, in the order of their masks.
  const near = within(without(gapsTo(hero, hero < 6 ? 0 : 1), hero - from), 2)
  let sung = 0
  for (let i = 0; i < 6; i++) sung |= (near >>> (5 * i + 4)) & (s[STATUS_MASK + from + i]! >>> SINGING)
  return (sung & 1) !== 0
}
