import { ATTRIBUTE_IDS, CLASS_IDS, MONSTER_IDS } from '../content/ids.ts'
import { CLASSES } from '../content/classes.ts'
import { MONSTERS as CONTENT } from '../content/monsters.ts'
import { kindOf } from '../combat/tricks.ts'
import * as numbers from '../content/numbers.ts'
import * as layout from '../state/layout.ts'
import type { HeroInput } from '../input.ts'

const { HANDLES, HEROES_A_SIDE, NUMBERS } = numbers
const {
  ATTACK,
  ATTRIBUTE,
  BASE_HIT,
  CLASS,
  CRITICAL,
  DODGE,
  EXISTS,
  EXPECTED,
  GLORY_SHARE,
  HEALTH,
  HURT_SCALE,
  MAGIC,
  MAX_HEALTH,
  MONSTERS,
  MOVE,
  POWER,
  RANGE,
  RANK,
  S,
  SOAK_BODY,
  SOAK_MAGIC,
} = layout

const AGILITY = 1
const VITALITY = 4
const RESOLVE = 5
/** Words of a class in BASICS: attack attribute, power, range, move, magic, armour. */
const BASICS_WORDS = 6
const BASICS = new Int32Array(CLASS_IDS.length * BASICS_WORDS)
CLASS_IDS.forEach((id, handle) => {
  const { attack, power, range, move, kind, armour } = CLASSES[id]
  BASICS.set(
    [ATTRIBUTE_IDS.indexOf(attack), power, range, move, kind === 'magic' ? 1 : 0, armour],
    handle * BASICS_WORDS,
  )
})

/** Words of a kind of monster: permille of power and of health; range, moves, soak of body and of magic or −1; damage taken from body. */
const KIND_WORDS = 7
const KINDS = new Int32Array((MONSTER_IDS.length + 1) * KIND_WORDS)
MONSTER_IDS.forEach((id, handle) => {
  const { power, health, range, move, soak, bodyDamage } = CONTENT[id]
  const words = [power, health, range ?? -1, move ?? -1, soak?.body ?? -1, soak?.magic ?? -1, bodyDamage ?? 1000]
  KINDS.set(words, (handle + 1) * KIND_WORDS)
})

/** Words that follow from the attributes alone, for all heroes there are. Source: ruleset 1, section 2. */
export function deriveAll(): void {
  for (let h = 0; h < HANDLES; h++) if (S[EXISTS + h] === 1) derive(h)
  if (S[MONSTERS] !== 0) for (let h = 0; h < HANDLES; h++) if (kindOf(h) !== 0) deriveKind(h)
  for (let a = 0; a < HANDLES; a++) {
    if (S[EXISTS + a] === 0) continue
    S[HURT_SCALE + a] = (HURT_ALL / S[MAX_HEALTH + a]!) | 0
    derivePairs(a)
  }
}

/** HURT_SCALE of one whose health is 1. */
const HURT_ALL = 1 << 19

function derive(h: number): void {
  const s = S
  const basics = s[CLASS + h]! * BASICS_WORDS
  const attack = s[ATTRIBUTE + BASICS[basics]! * HANDLES + h]!
  const agility = s[ATTRIBUTE + AGILITY * HANDLES + h]!
  const vitality = s[ATTRIBUTE + VITALITY * HANDLES + h]!
  const resolve = s[ATTRIBUTE + RESOLVE * HANDLES + h]!
  s[MAX_HEALTH + h] = NUMBERS.healthBase + (((NUMBERS.healthPerVitality * vitality) / 100) | 0) + s[RANK + h]!
  s[HEALTH + h] = s[MAX_HEALTH + h]!
  s[ATTACK + h] = attack
  s[POWER + h] = ((BASICS[basics + 1]! * 1000 * (NUMBERS.damageBase + NUMBERS.damageSlope * attack)) / 10_000) | 0
  s[RANGE + h] = BASICS[basics + 2]!
  s[MOVE + h] = BASICS[basics + 3]!
  s[MAGIC + h] = BASICS[basics + 4]!
  s[DODGE + h] = (agility + resolve) >> 1
  s[SOAK_BODY + h] = Math.min(
    NUMBERS.soakMost,
    BASICS[basics + 5]! + (((NUMBERS.soakPerVitality * vitality) / 100) | 0),
  )
  s[SOAK_MAGIC + h] = Math.min(NUMBERS.soakMost, ((NUMBERS.soakPerResolve * resolve) / 100) | 0)
  s[CRITICAL + h] =
    NUMBERS.criticalBase + (((NUMBERS.criticalSlope * Math.max(0, attack - NUMBERS.criticalFrom)) / 100) | 0)
}

/** What a monster has otherwise than the class that it is like. */
function deriveKind(h: number): void {
  const s = S
  const at = kindOf(h) * KIND_WORDS
  s[POWER + h] = ((s[POWER + h]! * KINDS[at]!) / 1000) | 0
  s[MAX_HEALTH + h] = ((s[MAX_HEALTH + h]! * KINDS[at + 1]!) / 1000) | 0
  s[HEALTH + h] = s[MAX_HEALTH + h]!
  if (KINDS[at + 2]! >= 0) s[RANGE + h] = KINDS[at + 2]!
  if (KINDS[at + 3]! >= 0) s[MOVE + h] = KINDS[at + 3]!
  if (KINDS[at + 4]! >= 0) s[SOAK_BODY + h] = KINDS[at + 4]!
  if (KINDS[at + 5]! >= 0) s[SOAK_MAGIC + h] = KINDS[at + 5]!
}

/** Hit and expected damage of one hero against every other. */
function derivePairs(a: number): void {
  const s = S
  const attack = s[ATTACK + a]!
  const power = s[POWER + a]!
  const soaks = s[MAGIC + a] === 1 ? SOAK_MAGIC : SOAK_BODY
  for (let t = 0; t < HANDLES; t++) {
    if (s[EXISTS + t] === 0) continue
    const slope = ((NUMBERS.hitSlope * (attack - s[DODGE + t]!)) / 100) | 0
    const hit = Math.max(NUMBERS.hitLeast, Math.min(NUMBERS.hitMost, NUMBERS.hitBase + slope))
    s[BASE_HIT + a * HANDLES + t] = hit
    s[EXPECTED + a * HANDLES + t] = (((((power * (1000 - s[soaks + t]!)) / 1000) | 0) * hit) / 1000) | 0
    if (s[MONSTERS] !== 0 && s[MAGIC + a] === 0 && kindOf(t) !== 0)
      s[EXPECTED + a * HANDLES + t] = ((s[EXPECTED + a * HANDLES + t]! * KINDS[kindOf(t) * KIND_WORDS + 6]!) / 1000) | 0
  }
}

const exact = new Int32Array(32)

/**
 * 24 glory shared by worth squared, each 2–6 (militia from 0). Whole parts first, what remains to the largest fraction,
 * among equals to the first in canonical order. `line`: the side's heroes in that order.
 */
export function shareGlory(side: number, line: readonly HeroInput[]): void {
  const s = S
  const count = line.length
  const shares = GLORY_SHARE + side * HEROES_A_SIDE
  let sum = 0
  for (let i = 0; i < count; i++) sum += line[i]!.worth * line[i]!.worth
  let left: number = NUMBERS.lineUpGlory
  for (let i = 0; i < count; i++) {
    const { worth, militia } = line[i]!
    exact[i] = sum === 0 ? 0 : Math.trunc((NUMBERS.lineUpGlory * 1000 * worth * worth) / sum)
    const least = militia ? 0 : NUMBERS.fallGloryLeast
    s[shares + i] = Math.max(least, Math.min(NUMBERS.fallGloryMost, (exact[i]! / 1000) | 0))
    left -= s[shares + i]!
  }
  for (; left > 0; left--) {
    let best = -1
    for (let i = 0; i < count; i++) {
      if (s[shares + i]! >= NUMBERS.fallGloryMost) continue
      if (best < 0 || exact[i]! - s[shares + i]! * 1000 > exact[best]! - s[shares + best]! * 1000) best = i
    }
    if (best < 0) break
    s[shares + best]! += 1
  }
}
