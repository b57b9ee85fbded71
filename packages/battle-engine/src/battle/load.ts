import {
  ABILITY_IDS,
  ANCESTRY_IDS,
  ARENA_IDS,
  ATTRIBUTE_IDS,
  CLASS_IDS,
  LANE_IDS,
  STANCE_IDS,
  TRAIT_IDS,
} from '../content/ids.ts'
import { CLASSES } from '../content/classes.ts'
import { HANDLES, HEROES_A_SIDE, NUMBERS } from '../content/numbers.ts'
import { cellOf, mirrorOf } from '../field/hex.ts'
import { standOn } from '../field/ground.ts'
import { hashText } from '../chance/mix.ts'
import { keyStreams } from '../chance/draw.ts'
import { compileGambits, compileOrders } from '../gambits/compile.ts'
import type { BattleInput, HeroInput, SideInput, UnsealedInput } from '../input.ts'
import {
  ABILITY,
  ANCESTRY,
  ARENA,
  ATTACK,
  ATTRIBUTE,
  BASE_HIT,
  CELL,
  CLASS,
  CRITICAL,
  DODGE,
  EFFECTS_ON,
  EXISTS,
  EXPECTED,
  GLORY_SHARE,
  HEALTH,
  HOME,
  KEY_A,
  KEY_B,
  LANE,
  LAST_TARGET,
  MAGIC,
  MAX_HEALTH,
  MILITIA,
  MORALE,
  MOVE,
  OCCUPIED,
  OWNER,
  POWER,
  RANGE,
  RANK,
  S,
  SEED,
  SOAK_BODY,
  SOAK_MAGIC,
  STANCE,
  STANDING,
  START_LANE,
  START_MORALE,
  START_STANCE,
  TRAITS,
  TURN_OF,
  TURN_ORDER,
  WINNER,
  WORTH,
  ACTOR,
} from '../state/layout.ts'

const CLASS_BASICS = CLASS_IDS.map((id) => CLASSES[id])
const ATTACK_ATTRIBUTE = CLASS_BASICS.map((c) => ATTRIBUTE_IDS.indexOf(c.attack))
const AGILITY = 1
const VITALITY = 4
const RESOLVE = 5

/** A side's heroes in canonical order: by home place in its own frame. So the order of the list means nothing. */
export function inPlaceOrder(heroes: readonly HeroInput[]): HeroInput[] {
  const line: HeroInput[] = []
  for (const hero of heroes) {
    let at = line.length
    while (at > 0 && placeOf(line[at - 1]!) > placeOf(hero)) at--
    line.splice(at, 0, hero)
  }
  return line
}
function placeOf({ place }: HeroInput): number {
  return place.column * 16 + place.row
}

/** Handle of each key, canonical. */
export function handlesOf(input: UnsealedInput): Map<string, number> {
  const handles = new Map<string, number>()
  input.sides.forEach((side, s) =>
    inPlaceOrder(side.heroes).forEach((hero, i) => handles.set(hero.key, s * HEROES_A_SIDE + i)),
  )
  return handles
}

/** Puts an input into the state: all of it but the seed. */
export function loadUnsealed(input: UnsealedInput): void {
  S.fill(0)
  OCCUPIED.fill(0)
  EFFECTS_ON.fill(0)
  const arena = ARENA_IDS.indexOf(input.arena)
  S[ARENA] = arena
  standOn(arena)
  const handles = handlesOf(input)
  const find = (key: string): number => handles.get(key) ?? -1
  input.sides.forEach((side, s) => {
    S[START_STANCE + s] = S[STANCE + s] = STANCE_IDS.indexOf(side.stance)
    S[START_MORALE + s] = S[MORALE + s] = side.morale
    for (const hero of side.heroes) loadHero(find(hero.key), s, hero, find)
    shareGlory(s, side)
    compileOrders(s, side.orders, find)
  })
  for (let h = 0; h < HANDLES; h++) if (S[EXISTS + h] === 1) derive(h)
  for (let a = 0; a < HANDLES; a++)
    for (let t = 0; t < HANDLES; t++) if (S[EXISTS + a] === 1 && S[EXISTS + t] === 1) derivePair(a, t)
  for (let h = 0; h < HANDLES; h++) {
    S[TURN_ORDER + h] = -1
    S[LAST_TARGET + h] = -1
  }
  S[OWNER] = S[OWNER + 1] = -1
  S[WINNER] = -1
  S[ACTOR] = -1
  S[TURN_OF] = -1
}

/** The whole input, seed included: ready for the first hour. */
export function loadInput(input: BattleInput): void {
  loadUnsealed(input)
  for (let i = 0; i < 4; i++) S[SEED + i] = Number.parseInt(input.seed.slice(i * 8, i * 8 + 8), 16) | 0
  keyStreams()
}

function loadHero(h: number, side: number, hero: HeroInput, find: (key: string) => number): void {
  const home = cellOf(hero.place.column, hero.place.row)
  S[EXISTS + h] = 1
  S[CLASS + h] = CLASS_IDS.indexOf(hero.classId)
  S[RANK + h] = hero.rank
  S[WORTH + h] = hero.worth
  const { might, agility, intellect, spirit, vitality, resolve } = hero.attributes
  S[ATTRIBUTE + h] = might
  S[ATTRIBUTE + HANDLES + h] = agility
  S[ATTRIBUTE + 2 * HANDLES + h] = intellect
  S[ATTRIBUTE + 3 * HANDLES + h] = spirit
  S[ATTRIBUTE + 4 * HANDLES + h] = vitality
  S[ATTRIBUTE + 5 * HANDLES + h] = resolve
  S[ANCESTRY + h] = ANCESTRY_IDS.indexOf(hero.ancestry)
  for (const trait of hero.traits) S[TRAITS + h]! |= 1 << TRAIT_IDS.indexOf(trait)
  S[MILITIA + h] = hero.militia ? 1 : 0
  S[HOME + h] = S[CELL + h] = side === 0 ? home : mirrorOf(home)
  S[START_LANE + h] = S[LANE + h] = LANE_IDS.indexOf(hero.lane)
  const abilities = hero.abilities.map((id) => ABILITY_IDS.indexOf(id)).sort((a, b) => a - b)
  for (let slot = 0; slot < 4; slot++) S[ABILITY + slot * HANDLES + h] = abilities[slot] ?? -1
  S[KEY_A + h] = hashText(hero.key, 0x3c6ef372)
  S[KEY_B + h] = hashText(hero.key, 0x1f83d9ab)
  S[STANDING + h] = 1
  compileGambits(h, hero.gambits, find)
}

/** Words that follow from the attributes alone. Source: ruleset 1, section 2. */
function derive(h: number): void {
  const basics = CLASS_BASICS[S[CLASS + h]!]!
  const attribute = (i: number): number => S[ATTRIBUTE + i * HANDLES + h]!
  const attack = attribute(ATTACK_ATTRIBUTE[S[CLASS + h]!]!)
  S[MAX_HEALTH + h] =
    NUMBERS.healthBase + (((NUMBERS.healthPerVitality * attribute(VITALITY)) / 100) | 0) + S[RANK + h]!
  S[HEALTH + h] = S[MAX_HEALTH + h]!
  S[ATTACK + h] = attack
  S[POWER + h] = ((basics.power * 1000 * (NUMBERS.damageBase + NUMBERS.damageSlope * attack)) / 10_000) | 0
  S[RANGE + h] = basics.range
  S[MOVE + h] = basics.move
  S[MAGIC + h] = basics.kind === 'magic' ? 1 : 0
  S[DODGE + h] = (attribute(AGILITY) + attribute(RESOLVE)) >> 1
  S[SOAK_BODY + h] = Math.min(
    NUMBERS.soakMost,
    basics.armour + (((NUMBERS.soakPerVitality * attribute(VITALITY)) / 100) | 0),
  )
  S[SOAK_MAGIC + h] = Math.min(NUMBERS.soakMost, ((NUMBERS.soakPerResolve * attribute(RESOLVE)) / 100) | 0)
  S[CRITICAL + h] =
    NUMBERS.criticalBase + (((NUMBERS.criticalSlope * Math.max(0, attack - NUMBERS.criticalFrom)) / 100) | 0)
}

function derivePair(a: number, t: number): void {
  const slope = ((NUMBERS.hitSlope * (S[ATTACK + a]! - S[DODGE + t]!)) / 100) | 0
  const hit = Math.max(NUMBERS.hitLeast, Math.min(NUMBERS.hitMost, NUMBERS.hitBase + slope))
  const soak = S[MAGIC + a] === 1 ? S[SOAK_MAGIC + t]! : S[SOAK_BODY + t]!
  S[BASE_HIT + a * HANDLES + t] = hit
  S[EXPECTED + a * HANDLES + t] = (((((S[POWER + a]! * (1000 - soak)) / 1000) | 0) * hit) / 1000) | 0
}

/**
 * 24 glory shared by worth squared, each 2–6 (militia from 0). Whole parts first, what remains to the largest fraction,
 * among equals to the first in canonical order.
 */
function shareGlory(side: number, { heroes }: SideInput): void {
  const line = inPlaceOrder(heroes)
  const squares = line.map((hero) => hero.worth * hero.worth)
  const sum = squares.reduce((a, b) => a + b, 0)
  const exact = squares.map((square) => (sum === 0 ? 0 : Math.trunc((NUMBERS.lineUpGlory * 1000 * square) / sum)))
  const shares = exact.map((share, i) =>
    Math.max(line[i]!.militia ? 0 : NUMBERS.fallGloryLeast, Math.min(NUMBERS.fallGloryMost, (share / 1000) | 0)),
  )
  for (let left = NUMBERS.lineUpGlory - shares.reduce((a, b) => a + b, 0); left > 0; left--) {
    let best = -1
    for (let i = 0; i < shares.length; i++) {
      if (shares[i]! >= NUMBERS.fallGloryMost) continue
      if (best < 0 || exact[i]! - shares[i]! * 1000 > exact[best]! - shares[best]! * 1000) best = i
    }
    if (best < 0) break
    shares[best]! += 1
  }
  shares.forEach((share, i) => {
    S[GLORY_SHARE + side * HEROES_A_SIDE + i] = share
  })
}
