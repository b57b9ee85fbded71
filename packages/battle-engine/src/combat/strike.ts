import * as layout from '../state/layout.ts'
import * as draws from '../chance/draw.ts'
import * as numbers from '../content/numbers.ts'
import * as gaps from '../field/gaps.ts'
import * as grounds from '../field/ground.ts'
import * as logs from '../log/write.ts'
import * as damages from './damage.ts'
import * as factors from './factors.ts'
import * as states from './status.ts'
import * as tricks from './tricks.ts'

const { chance, COUNTER_STREAM, CRITICAL_STREAM, draw, HIT_STREAM, SPREAD_STREAM } = draws
const { NUMBERS } = numbers
const { apart } = grounds
const { firstOf, gapsTo, within, without } = gaps
const { BY_REACTION, emit, GUARDED, HIT, MISSED } = logs
const { settleFall, shareThroughKnot, takeHealth, throughWard } = damages
const { afterHit, slips } = tricks
const { AS_AREA, AS_REACTION, damageOf, hitChance, PLAIN } = factors
const { has, lose, sourceOf, valueOf, BLOOD_PRICE, FEAR, FEINTED, GUARDING, HIDDEN, INTERPOSED, RIPOSTE, STUN } = states
const {
  CAUSE,
  CLASS,
  CRITICAL,
  GUARD_USED,
  MAGIC,
  MONSTERS,
  OPPORTUNITY_USED,
  RANGE,
  S,
  STANDING,
  STRUCK_HOUR,
  LAST_TARGET,
} = layout

const GUARDIAN = 0
const DUELIST = 2
/** ability + 1 in the log's detail; 0 is the plain attack. */
export const PLAIN_ATTACK = -1

/**
 * One blow of `attacker` on `aimed` at `permille` of his power. Gives the damage dealt, or −1 for a miss.
 * Source: ruleset 1, section 2; its factors are in factors.ts.
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
  // Bits for branches: who strikes whom from where is guessed wrong.
  const melee = ((flatRange - 2) >>> 31) & (1 - s[MAGIC + a]!)
  if (!chance(HIT_STREAM, a, hit) || (s[MONSTERS] !== 0 && slips(target, a))) {
    emit(MISSED, a, target, ability + 1, 0)
    if (s[CLASS + target] === DUELIST && melee !== 0 && how === PLAIN) answer(target, a)
    return -1
  }
  const critical = chance(CRITICAL_STREAM, a, s[CRITICAL + a]!)
  const spread = NUMBERS.spreadLeast + draw(SPREAD_STREAM, a, NUMBERS.spreadWidth)
  let damage = damageOf(a, target, permille, spread, critical)
  if (has(a, BLOOD_PRICE)) lose(a, BLOOD_PRICE)

  let guard = -1
  let guarded = 0
  if (melee !== 0 && how !== AS_AREA && s[STANDING + target] === 1) {
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
  if (s[CLASS + target] === DUELIST && !fell && melee !== 0 && how === PLAIN) answer(target, a)
  return lost
}

/** A Guardian who put himself before an ally takes the next hit meant for that ally. */
function whoTakesIt(aimed: number): number {
  if (!has(aimed, INTERPOSED)) return aimed
  const guardian = sourceOf(aimed, INTERPOSED)
  lose(aimed, INTERPOSED)
  return S[STANDING + guardian] === 1 ? guardian : aimed
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
  if (S[STANDING + target] === 0 || S[STANDING + attacker] === 0) return
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
