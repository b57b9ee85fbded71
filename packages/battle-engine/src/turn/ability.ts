import * as layout from '../state/layout.ts'
import * as numbers from '../content/numbers.ts'
import * as factors from '../combat/factors.ts'
import * as strikes from '../combat/strike.ts'
import * as gaps from '../field/gaps.ts'
import * as memory from '../state/memory.ts'

const { int32s } = memory

const { HANDLES } = numbers
const { PLAIN } = factors
const { PLAIN_ATTACK, strike } = strikes
const { EXPECTED, GLORY_SHARE, HEALTH, HURT_SCALE, MAX_HEALTH, POWER, S, SCRATCH, STANDING } = layout
const { countOf, gapsTo, within } = gaps

/**
 * The worth of an ability that is a blow and a little more, in numbers: class instinct weighs those in one loop, without a
 * call. `plus` thousandths more than the blow, not on one who bears `unless`; nothing on who is nearer than `from` hexes.
 */
export type BlowWorth = { power: number; plus?: number; unless?: number; from?: number }

/**
 * An ability: its words and numbers as data, its behaviour beside them. `worth` is what class instinct thinks of using it on
 * that target now, in thousandths of a point of damage; 0 or less = not now. `use` runs when the hero stands where he may.
 */
export type AbilityContent = {
  name: string
  words: string
  /** Rank at which it is learnt. */
  rank: 1 | 3 | 6 | 10 | 15
  /** Rounds it rests after use. */
  cooldown: number
  aim: 'foe' | 'ally' | 'self'
  /** Hexes, or the class's own. */
  range: number | 'class'
  /** Least distance, for leaps. */
  least?: number
  /** Only from where the turn began. */
  still?: true
  /** Moves beyond the hero's own when he goes to use it. */
  extraMoves?: number
  numbers: Readonly<Record<string, number>>
  /** What must hold beside range and cooldown. */
  allow?: (hero: number, target: number) => boolean
  worth: ((hero: number, target: number) => number) | BlowWorth
  /** What `worth` never exceeds, at all or for one hero all battle long: instinct need not ask where something is worth more. */
  most?: number | ((hero: number) => number)
  use: (hero: number, target: number) => void
}

/** At 0: the ability of which the blows to come are part. */
const USING = int32s(SCRATCH)
USING[0] = PLAIN_ATTACK

/** Marks the ability of which the blows to come are part. */
export function beginUse(ability: number): void {
  USING[0] = ability
}
export function endUse(): void {
  USING[0] = PLAIN_ATTACK
}

/** A blow of the ability in use. */
export function blow(hero: number, target: number, permille: number): number {
  return S[STANDING + hero] === 1 && S[STANDING + target] === 1 ? strike(hero, target, permille, USING[0]!, PLAIN) : -1
}
/** A blow of an area: `how` AS_AREA. */
export function blowOn(hero: number, target: number, permille: number, how: number): number {
  return S[STANDING + target] === 1 ? strike(hero, target, permille, USING[0]!, how) : -1
}

/** Instinct's worth of a blow: expected damage, more for the weak, much more for a fall. */
export function worthOfBlow(hero: number, target: number, permille: number): number {
  const s = S
  const t = target & 15
  const health = s[HEALTH + t]!
  const least = Math.imul(health, 1000)
  let expected = (Math.imul(s[EXPECTED + (hero & 15) * HANDLES + t]!, permille) / 1000) | 0
  if (expected >= least) expected = (least + 3000 + s[GLORY_SHARE + t]! * 1500) | 0
  const hurt = Math.imul(s[MAX_HEALTH + t]! - health, s[HURT_SCALE + t]!) >> 9
  return (expected + (Math.imul(expected >> 4, hurt) >> 7)) | 0
}

/** What a hero's own turn is worth in damage, roughly: for statuses that take it away. */
export function threatOf(hero: number): number {
  return ((S[POWER + (hero & 15)]! * 7) / 10) | 0
}

/** The greatest threatOf among the foes of `hero`, whoever of them stands: it holds for the whole battle. */
export function greatestThreat(hero: number): number {
  const foes = hero < 6 ? 6 : 0
  let greatest = 0
  for (let f = foes; f < foes + 6; f++) greatest = Math.max(greatest, threatOf(f))
  return greatest
}

/** Foes of `hero` standing within `hexes` of `center` (a hero). */
export function foesAround(hero: number, center: number, hexes: number): number {
  return countOf(within(gapsTo(center, hero < 6 ? 1 : 0), hexes))
}
/** Friends of `hero`, himself included when he is near enough. */
export function friendsAround(hero: number, center: number, hexes: number): number {
  return countOf(within(gapsTo(center, hero < 6 ? 0 : 1), hexes))
}
/** The six foes of `hero` who stand within `hexes` of `center`, as `within` tells them (field/gaps.ts). */
export function foesNear(hero: number, center: number, hexes: number): number {
  return within(gapsTo(center, hero < 6 ? 1 : 0), hexes)
}
