import * as layout from '../state/layout.ts'
import * as draws from '../chance/draw.ts'
import * as numbers from '../content/numbers.ts'
import * as stanceContent from '../content/stances.ts'
import { STANCE_IDS } from '../content/ids.ts'
import * as gaps from '../field/gaps.ts'
import * as grounds from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as damages from './damage.ts'
import * as states from './status.ts'
import * as tricks from './tricks.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { chance, COUNTER_STREAM, CRITICAL_STREAM, draw, HIT_STREAM, SPREAD_STREAM } = draws
const { HANDLES, NUMBERS } = numbers
const { GHOST_HIT, HUNT_DEALT, STANCES } = stanceContent
const { apart, isCover, isHigh, toNearestStandard } = grounds
const { countOf, firstOf, gapsTo, within, without } = gaps
const { BY_REACTION, emit, GUARDED, HIT, MISSED } = logs
const { settleFall, shareThroughKnot, sideOf, takeHealth, throughWard } = damages
const { afterHit, BODY_DAMAGE, hitByTrick, kindOf, slips } = tricks
const {
  has,
  lose,
  sourceOf,
  valueOf,
  BALLAD,
  BANNER_BLOOD,
  BLIND,
  BLOOD_PRICE,
  BULWARK,
  BUSH_BORN,
  CLUTCH,
  EARLY_RISER,
  FEAR,
  FEINTED,
  FINISHER,
  GIANTSBANE,
  GIANT_KILLER,
  GUARDING,
  HIDDEN,
  HOTHEAD,
  INTERPOSED,
  LONE_WOLF,
  MARKED,
  NEMESIS,
  NIGHT_OWL,
  RIPOSTE,
  SHIELDMATE,
  SINGING,
  SLAYER,
  STUN,
  WALL_TRAIT,
  WEAKEN,
} = states
const {
  BASE_HIT,
  CAUSE,
  CELL,
  CLASS,
  CRITICAL,
  GUARD_USED,
  HEALTH,
  HOUR,
  MAGIC,
  MAX_HEALTH,
  MONSTER,
  NEMESIS_OF,
  MONSTERS,
  OPPORTUNITY_USED,
  POWER,
  RANGE,
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
  LAST_TARGET,
} = layout

/** How a strike is meant: bits. */
export const PLAIN = 0
/** A reaction: nothing answers it. */
export const AS_REACTION = 1
/** An area's blow: no cover, no guard, no counter. */
export const AS_AREA = 2

const GUARDIAN = 0
const DUELIST = 2
const GHOST = 5
const SHIELDWALL = 2
const HUNT = 4
const DEALT_BY_STANCE = int32s(SCRATCH)
const TAKEN_BY_STANCE = int32s(SCRATCH)
STANCE_IDS.forEach((id, handle) => {
  DEALT_BY_STANCE[handle] = STANCES[id].dealt
  TAKEN_BY_STANCE[handle] = STANCES[id].taken
})
/** ability + 1 in the log's detail; 0 is the plain attack. */
export const PLAIN_ATTACK = -1

/**
 * One blow of `attacker` on `aimed` at `permille` of his power. Gives the damage dealt, or −1 for a miss.
 * Source: ruleset 1, section 2, factors in the order written, in thousandths of a point until the last line.
 */
export function strike(attacker: number, aimed: number, permille: number, ability: number, how: number): number {
  const s = S
  const a = attacker & 15
  const target = whoTakesIt(aimed) & 15
  const flatRange = apart(a, target)
  const hit = hitChance(a, target, flatRange, how)
  s[STRUCK_HOUR + a] = 1
  if ((how & AS_REACTION) === 0) s[LAST_TARGET + a] = target
  if (has(a, HIDDEN)) lose(a, HIDDEN)
  if (has(target, FEINTED)) lose(target, FEINTED)
  const body = s[MAGIC + a] === 0
  const melee = body && flatRange <= 1
  if (!chance(HIT_STREAM, a, hit) || (s[MONSTERS] !== 0 && slips(target, a))) {
    emit(MISSED, a, target, ability + 1, 0)
    if (melee && how === PLAIN) answer(target, a)
    return -1
  }
  const critical = chance(CRITICAL_STREAM, a, s[CRITICAL + a]!)
  const spread = NUMBERS.spreadLeast + draw(SPREAD_STREAM, a, NUMBERS.spreadWidth)
  let damage = damageOf(a, target, permille, spread, critical)
  if (has(a, BLOOD_PRICE)) lose(a, BLOOD_PRICE)

  let guard = -1
  let guarded = 0
  if (melee && how !== AS_AREA && s[STANDING + target] === 1) {
    guard = guardOf(target, a)
    if (guard >= 0) {
      guarded = ((damage * NUMBERS.guardShare) / 1000) | 0
      damage -= guarded
    }
  }
  const through = throughWard(target, damage)
  const lost = takeHealth(target, through, a, HIT, ability + 1, critical ? 1 << 16 : 0)
  if (guard >= 0 && guarded > 0) {
    s[GUARD_USED + (guard & 15)] = 1
    takeHealth(guard, guarded, a, GUARDED, target, 0)
  }
  if (lost > 0) shareThroughKnot(target, lost, a)
  if (has(target, STUN) && valueOf(target, STUN) === 1) lose(target, STUN)
  const fell = settleFall(target, a)
  if (guard >= 0) settleFall(guard, a)
  if (s[MONSTERS] !== 0 && !fell && (how & AS_REACTION) === 0) afterHit(a, target)
  if (!fell && melee && how === PLAIN) answer(target, a)
  return lost
}

/** A Guardian who put himself before an ally takes the next hit meant for that ally. */
function whoTakesIt(aimed: number): number {
  if (!has(aimed, INTERPOSED)) return aimed
  const guardian = sourceOf(aimed, INTERPOSED)
  lose(aimed, INTERPOSED)
  return S[STANDING + guardian] === 1 ? guardian : aimed
}

/** Hit in permille with everything that bears on it now. */
export function hitChance(attacker: number, target: number, flatRange: number, how: number): number {
  const s = S
  const a = attacker & 15
  const t = target & 15
  let hit = s[BASE_HIT + a * HANDLES + t]!
  const mask = s[STATUS_MASK + t]!
  const traits = s[TRAITS + a]!
  if ((mask & (1 << FEINTED)) !== 0) hit += ((NUMBERS.hitSlope * 400) / 100) | 0
  if ((mask & (1 << MARKED)) !== 0) hit += NUMBERS.markedHit
  if (has(a, BLIND)) hit += NUMBERS.blindHit
  const there = s[CELL + t]!
  if (how !== AS_AREA && flatRange > 1 && isCover(there))
    hit += (s[TRAITS + t]! & BUSH_BORN) !== 0 ? -200 : NUMBERS.coverHit
  hit += ((isHigh(s[CELL + a]!) ? 1 : 0) - (isHigh(there) ? 1 : 0)) * NUMBERS.heightHit
  if (traits !== 0) {
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

function damageOf(attacker: number, target: number, permille: number, spread: number, critical: boolean): number {
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

function byTraits(attacker: number, target: number, damage: number): number {
  const s = S
  const a = attacker & 15
  const t = target & 15
  const mine = s[TRAITS + a]!
  let milli = damage
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
  for (let a = from; a < from + 6; a++)
    if (a !== hero && has(a, SINGING) && s[STANDING + a] === 1 && apart(hero, a) <= 2) return true
  return false
}

/** Who takes a share of a melee hit: a Guardian (not of a Guardian's), or one who guards this hero, beside him and free to act. */
function guardOf(target: number, attacker: number): number {
  const s = S
  const from = target < 6 ? 0 : 6
  for (let near = within(without(gapsTo(target, target < 6 ? 0 : 1), target % 6), 1); near !== 0; near &= near - 1) {
    const g = from + firstOf(near)
    if (g === attacker || s[GUARD_USED + g] === 1) continue
    if (
      (s[CLASS + g] !== GUARDIAN || s[CLASS + target] === GUARDIAN) &&
      !(has(g, GUARDING) && valueOf(g, GUARDING) === target)
    )
      continue
    if (!has(g, STUN) && !has(g, FEAR)) return g
  }
  return -1
}

/** A Duelist may answer a melee strike: 250 ‰, 600 ‰ with Riposte. */
function answer(target: number, attacker: number): void {
  if (S[CLASS + target] !== DUELIST || S[STANDING + target] === 0 || S[STANDING + attacker] === 0) return
  if (has(target, STUN) || has(target, FEAR) || apart(target, attacker) > 1) return
  if (!chance(COUNTER_STREAM, target, has(target, RIPOSTE) ? NUMBERS.riposteChance : NUMBERS.counterChance)) return
  const cause = S[CAUSE]!
  S[CAUSE] = BY_REACTION
  strike(target, attacker, NUMBERS.counterPower, PLAIN_ATTACK, AS_REACTION)
  S[CAUSE] = cause
}

/** May `foe` strike at somebody who leaves his reach? Only those who fight at arm's length, once a round. */
export function canStrikeLeaver(foe: number): boolean {
  return (
    S[RANGE + foe] === 1 &&
    S[OPPORTUNITY_USED + foe] === 0 &&
    S[STANDING + foe] === 1 &&
    !has(foe, STUN) &&
    !has(foe, FEAR)
  )
}

export function strikeLeaver(foe: number, leaver: number): void {
  const cause = S[CAUSE]!
  S[CAUSE] = BY_REACTION
  S[OPPORTUNITY_USED + foe] = 1
  strike(foe, leaver, NUMBERS.opportunityPower, PLAIN_ATTACK, AS_REACTION)
  S[CAUSE] = cause
}
